// The whole window without a window: files in, pointer and keys, picture out.

#include "viz/window/application.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/layout.h"
#include "viz/window/panels/footer.h"
#include "viz/window/panels/problems_panel.h"
#include "viz/window/panels/room_words.h"
#include "viz/window/render.h"
#include "viz/window/state_file.h"

namespace pendulum {
namespace {

TEST_CASE("the same state gives the same picture, and it is not empty") {
  Bench bench;
  bench.application.apply(SeekMonth{2});
  const Picture picture = bench.picture();
  CHECK((bench.picture().rgba == picture.rgba));
  Bench again;
  again.application.apply(SeekMonth{2});
  CHECK((again.picture().rgba == picture.rgba));
  again.application.apply(SeekMonth{1});
  CHECK((again.picture().rgba != picture.rgba));
  for (const char* widget : {"map:local", "map:hybrid", "outcome:throughput_per_month", "scrub",
                             "lever:committee.cadence"})
    CHECK(bench.application.widgets().count(widget) == 1);
}

TEST_CASE("a dragged lever is one step, simulated for its structure alone") {
  Bench bench;
  const auto hybrid = bench.application.session().snapshot().structures[2].generation;
  const auto local = bench.application.session().snapshot().structures[0].generation;
  const double before = lever(bench.application, "committee.cadence").value;
  bench.drag("lever:committee.cadence", .2, .8);
  CHECK(lever(bench.application, "committee.cadence").value > before);
  bench.settle();
  CHECK(bench.application.session().snapshot().structures[2].generation > hybrid);
  CHECK(bench.application.session().snapshot().structures[0].generation == local);
  bench.application.handle({Key::z, true});
  CHECK(lever(bench.application, "committee.cadence").value == before);
  CHECK_FALSE(bench.application.session().levers().can_undo());
}

TEST_CASE("what differs is what structures are made of, not how long their files run") {
  const Session session(small_session({"local", "pendulum"}));
  const std::string words = difference_words(session);
  CHECK(words.find("Centralisation") != std::string::npos);
  for (const char* run : {"Months", "Replications", "Seed"})
    CHECK(words.find(run) == std::string::npos);
}

TEST_CASE("what the window settles on is what the comparison of files says") {
  Bench bench;
  const auto options = small_session({"local", "central", "hybrid"});
  std::vector<std::shared_ptr<const Model>> models;
  for (const char* name : {"local", "central", "hybrid"})
    models.push_back(build_model(*shipped(name)).model);
  ExperimentOptions experiment;
  experiment.seed = bench.application.session().snapshot().seed;
  experiment.replications = 2;
  experiment.months = 3;
  const ExperimentResult result = run_experiment(models, experiment);
  const Snapshot& snapshot = bench.application.session().snapshot();
  for (std::size_t i = 0; i < 3; ++i) {
    const StructureSummary summary = summarise("", "", result.results[i]);
    for (std::size_t metric = 0; metric < metric_count; ++metric)
      if (summary.metrics[metric].count > 0)
        CHECK(snapshot.summaries[i].metrics[metric].mean == summary.metrics[metric].mean);
  }
}

TEST_CASE("chips choose the baseline, the track the month, buttons the rest") {
  Bench bench;
  bench.click("chip:central");
  CHECK(bench.application.view().baseline == 1);
  bench.drag("scrub", .1, .5);
  CHECK(bench.application.view().player.month() == Approx(1.5).margin(.1));
  bench.click("play");
  CHECK(bench.application.moving());
  bench.click("speed:16");
  CHECK(bench.application.view().speed == 16);
  bench.click("edit:local");
  CHECK(bench.application.view().edited == 0);
  bench.click("help");
  CHECK(bench.application.view().help);
  bench.application.handle({Key::escape});
  CHECK_FALSE(bench.application.view().help);
  bench.click("theme");
  CHECK(bench.application.view().theme == ThemeName::projector);
}

TEST_CASE("time moves only while it plays, and stops at the end") {
  Bench bench;
  CHECK_FALSE(bench.application.advance(1, 1));
  bench.application.handle({Key::space});
  CHECK(bench.application.advance(2, 1));
  CHECK(bench.application.view().player.month() == Approx(4.0 / 21));
  CHECK(bench.application.advance(3, 1000));
  CHECK(bench.application.view().player.month() == Approx(3));
  CHECK_FALSE(bench.application.moving());
}

TEST_CASE("the room's pages turn round in a circle") {
  WindowOptions options;
  options.projector = true;
  Bench bench(options);
  bench.picture();
  CHECK(bench.application.view().page == RoomPage::compare);
  for (int page = 0; page < 7; ++page) {
    bench.picture();
    bench.application.handle({Key::page_down});
  }
  CHECK(bench.application.view().page == RoomPage::compare);
  bench.application.handle({Key::page_up});
  CHECK(bench.application.view().page == RoomPage::chart);
  CHECK_FALSE(room_headline(bench.application.session().snapshot()).empty());
}

TEST_CASE("the keyboard reaches and moves every lever") {
  Bench bench;
  bench.application.handle({Key::tab});
  const std::string first = bench.application.view().focused_lever;
  CHECK(first == bench.application.levers().front().path);
  bench.application.handle({Key::tab, false, true});
  CHECK(bench.application.view().focused_lever == bench.application.levers().back().path);
  const double before = bench.application.levers().back().value;
  bench.application.handle({Key::up});
  bench.application.handle({Key::down, false, true});
  CHECK(bench.application.levers().back().value != before);
  bench.application.handle({Key::r});
  CHECK(bench.application.levers().back().value == before);
  bench.picture();
}

TEST_CASE("one structure, four structures and two variants of one file all find room") {
  for (const auto& names : {std::vector<std::string>{"local"},
                            {"local", "central", "hybrid", "local"},
                            {"hybrid", "central"}}) {
    Bench bench({}, names);
    const Picture picture = bench.picture();
    CHECK(bench.application.session().snapshot().structures.size() == names.size());
    CHECK_FALSE(bench.application.session().snapshot().sentence.empty());
  }
}

TEST_CASE("a file that cannot be read is listed, the good ones are compared") {
  SessionOptions options = small_session({"local"});
  options.files.push_back({"/no/such/file.yaml", {}});
  Session session(options);
  CHECK(session.structure_count() == 1);
  REQUIRE(session.files().size() == 2);
  CHECK(session.files()[1].broken);
  CHECK(session.files()[1].unreadable);
  CHECK(problem_line_count(session.files(), session.snapshot()) >= 1);
}

TEST_CASE("the state file tells what is shown") {
  Bench bench;
  bench.picture();
  const auto state = nlohmann::json::parse(describe_state(bench.application));
  CHECK(state["theme"] == "desk");
  CHECK(state["futures"] == 2);
  CHECK(state["structures"].size() == 3);
  CHECK(state["widgets"].contains("lever:committee.cadence"));
  CHECK(state["footer"].get<std::string>().find("2 futures settled") == 0);
  CHECK(books_words(bench.application.session().snapshot()).find("balance in all 6 runs") !=
        std::string::npos);
}

TEST_CASE("larger text on request: letters grow, panels make room") {
  Bench bench;
  bench.picture();
  const double before = bench.application.widgets().at("chip:local").h;
  bench.application.handle({Key::plus, true});
  bench.application.handle({Key::plus, true});
  bench.picture();
  CHECK(bench.application.widgets().at("chip:local").h > before);
  bench.application.handle({Key::zero, true});
  CHECK(bench.application.view().zoom == 1);
}

TEST_CASE("a tile opens its outcome future by future; key and Esc close it again") {
  Bench bench;
  const ViewState& view = bench.application.view();
  bench.click("tile:lead_time_days");
  CHECK(view.distribution == std::size_t{1});
  bench.picture();
  CHECK(bench.application.widgets().contains("distribution"));
  CHECK_FALSE(bench.application.widgets().contains("map:0"));
  bench.click("tile:friction_days_per_item");
  CHECK(view.distribution == std::size_t{3});
  bench.application.handle({Key::d});
  CHECK_FALSE(view.distribution);
  bench.application.handle({Key::d});
  CHECK(view.distribution == std::size_t{0});
  bench.application.handle({Key::d, false, true});
  CHECK_FALSE(view.distribution);
  bench.application.handle({Key::d, false, true});
  CHECK(view.distribution == std::size_t{3});
  bench.application.handle({Key::question});
  bench.application.handle({Key::escape});
  CHECK(view.distribution);  // the help was on top
  bench.application.handle({Key::escape});
  CHECK_FALSE(view.distribution);
}

TEST_CASE("a clicker leaves a distribution for the next page of the room") {
  WindowOptions options;
  options.projector = true;
  Bench bench(options);
  bench.application.handle({Key::d});
  bench.picture();
  CHECK(bench.application.widgets().contains("distribution"));
  bench.application.handle({Key::page_down});
  CHECK_FALSE(bench.application.view().distribution);
}

TEST_CASE("the last change can be looked at without it and with it, as often as a room likes") {
  Bench bench;
  const std::string path = "demand.level";
  const auto value = [&] { return lever(bench.application, path).value; };
  bench.application.handle({Key::l});  // nothing was changed: nothing happens
  CHECK(value() == 1);
  bench.application.apply(MoveLever{path, 1.2});
  bench.application.apply(CommitLever{});
  for (int look = 0; look < 3; ++look) {
    bench.application.handle({Key::l});
    CHECK(value() == 1);
    bench.application.handle({Key::l});
    CHECK(value() == 1.2);
  }
  CHECK_FALSE(bench.application.take_export());
  bench.application.handle({Key::e});
  CHECK(bench.application.take_export());
  CHECK_FALSE(bench.application.take_export());
}

TEST_CASE("a key blanks the screen, the next page is seen again") {
  Bench bench;
  bench.application.handle({Key::period});
  draw_picture(bench.application, bench.context, width, height);
  CHECK(bench.application.widgets().empty());
  bench.application.handle({Key::t});
  bench.application.handle({Key::page_down});
  draw_picture(bench.application, bench.context, width, height);
  CHECK_FALSE(bench.application.widgets().empty());
}

TEST_CASE("the word of a rough figure does not stand on the rule above it") {
  const LanguageScope scope("en");
  WindowOptions options;
  options.projector = true;
  Bench bench(options, {"local", "central", "hybrid", "pendulum"});
  bench.application.listen(true);
  bench.picture();
  const RoomLayout layout = layout_room(make_theme(ThemeName::projector, height), width, height, 4);
  int seen = 0;
  for (const DrawnWords& drawn : bench.application.words()) {
    if (!drawn.words.starts_with("about") && !drawn.words.starts_with("≈")) continue;
    ++seen;
    for (const Rect& row : layout.rows)
      CHECK((drawn.box.bottom() <= row.y || drawn.box.y >= row.y));
  }
  CHECK(seen >= 4);
}

}  // namespace
}  // namespace pendulum
