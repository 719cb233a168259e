// Stories told in front of the room.

#include <nlohmann/json.hpp>

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/application.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/state_file.h"

namespace pendulum {
namespace {

Story two_step_story() {
  Story story;
  story.files = {"local", "central", "hybrid"};
  story.steps.resize(3);
  story.steps[0].page = StoryPage::map;
  story.steps[0].structure = 2;
  story.steps[0].month = 1;
  story.steps[1].page = StoryPage::question;
  story.steps[1].question = "Who delivers most campaigns a month?";
  story.steps[2].page = StoryPage::chart;
  story.steps[2].metric = Metric::asset_reuse_share;
  return story;
}

TEST_CASE("a story turns the pages, asks the room and keeps what it says") {
  Bench bench;
  bench.application.tell(two_step_story());
  const ViewState& view = bench.application.view();
  CHECK(view.theme == ThemeName::projector);
  CHECK((view.page == RoomPage::map && view.page_item == 2));
  CHECK(view.player.month() == Approx(1).margin(.01));
  bench.application.handle({Key::page_down});
  const Picture asked = draw_picture(bench.application, bench.context, width, height);
  REQUIRE(bench.application.widgets().contains("predict:2"));
  bench.application.handle({Key::two});
  CHECK(view.story->predicted.at(1) == 1);
  bench.application.handle({Key::page_down});
  const Picture answered = draw_picture(bench.application, bench.context, width, height);
  CHECK(view.story->revealed);
  CHECK_FALSE(bench.application.widgets().contains("predict:2"));
  CHECK(encode_png(asked) != encode_png(answered));
  const auto state = nlohmann::json::parse(describe_state(bench.application));
  CHECK(state["story"]["predicted"]["2"] == 2);
  bench.application.handle({Key::page_down});
  CHECK((view.page == RoomPage::chart && view.page_item == 2));
}

TEST_CASE("what the room says while the answer is worked out counts once it is there") {
  const LanguageScope scope("en");
  SessionOptions slow = small_session({"local", "central", "hybrid"});
  slow.replications = 60;
  slow.months = 36;
  Application application(std::make_unique<Session>(slow), {});
  UiContext context;
  application.tell(two_step_story());
  const std::optional<StoryView>& story = application.view().story;
  application.handle({Key::page_down});
  application.handle({Key::page_down});
  while (application.session().snapshot().futures == 0) application.advance(0, 0);
  REQUIRE_FALSE(application.session().snapshot().settled);
  draw_picture(application, context, width, height);
  CHECK((story->revealed && !story->answered));
  CHECK(application.widgets().contains("predict:2"));
  application.handle({Key::two});
  CHECK(story->predicted.at(1) == 1);
  application.handle({Key::page_up});
  application.handle({Key::page_down});
  CHECK(story->predicted.at(1) == 1);
  application.session().wait_until_settled();
  application.advance(0, 0);
  application.listen(true);
  draw_picture(application, context, width, height);
  CHECK(story->answered);
  bool said = false;
  for (const DrawnWords& drawn : application.words()) said |= drawn.words == "you said";
  CHECK(said);
  application.handle({Key::three});
  CHECK(story->predicted.at(1) == 1);
}

TEST_CASE("every chart a story may show is a page") {
  std::vector<Metric> charts;
  for (const OutcomeKind& kind : outcome_kinds) charts.push_back(kind.metric);
  CHECK(charts == charted_metrics());
}

const std::string every = "committee.cadence", level = "demand.level";
constexpr double day = ticks_per_day;

/// Nothing; a fifth more demand; the central committee every five days on top; all back; a page.
Story story_with_levers() {
  Story story;
  story.file = "story.yaml";
  story.files = {"local", "central", "hybrid"};
  story.steps.resize(5);
  story.steps[1].settings.push_back({{}, level, "1.2", {}, {}});
  story.steps[2].settings.push_back({1, every, "5 d", {}, {}});
  story.steps[3].reset = true;
  for (std::size_t i = 0; i < story.steps.size(); ++i)
    story.steps[i].title = "Step " + std::to_string(i + 1);
  return story;
}

double value_at_step(const Application& application, std::size_t structure,
                     const std::string& path) {
  return application.session().levers().effective(structure)->number(path);
}

TEST_CASE("levers stand where the story has them, whichever way one comes to a step") {
  Bench bench;
  Application& window = bench.application;
  window.tell(story_with_levers());
  const double file = value_at_step(window, 1, every);
  CHECK_FALSE(window.session().levers().can_undo());
  const auto turn = [&](int by) { window.apply(TurnPage{by}); };
  const auto stands = [&](double demand, double central) {
    for (std::size_t i = 0; i < 3; ++i) CHECK(value_at_step(window, i, level) == demand);
    CHECK(value_at_step(window, 1, every) == central);
    CHECK(value_at_step(window, 2, every) == 10 * day);
  };
  stands(1, file);
  turn(1);
  stands(1.2, file);
  CHECK(window.changes() == std::vector<std::string>{"Demand 1.00 → 1.20"});
  turn(1);
  stands(1.2, 5 * day);
  CHECK(window.changes() == std::vector<std::string>{"Demand 1.00 → 1.20",
                                                     "Committee meets every 1 mo → 5 d (Central)"});
  turn(1);
  stands(1, file);
  turn(1);
  stands(1, file);
  turn(-1);
  turn(-1);
  stands(1.2, 5 * day);
  turn(-1);
  stands(1.2, file);
  turn(-1);
  stands(1, file);
  CHECK(window.changes().empty());
  CHECK(window.view().toast.empty());
}

TEST_CASE("a step that sets levers is one step of undo") {
  Bench bench;
  Application& window = bench.application;
  Story story = story_with_levers();
  story.steps[1].settings.push_back({2, every, "30 d", {}, {}});
  window.tell(std::move(story));
  window.apply(TurnPage{1});
  CHECK(value_at_step(window, 2, every) == 30 * day);
  window.apply(Undo{});
  CHECK(value_at_step(window, 2, every) == 10 * day);
  CHECK(value_at_step(window, 2, level) == 1);
  CHECK_FALSE(window.session().levers().can_undo());
}

TEST_CASE("what is moved by hand stays until a step that sets levers comes or goes") {
  Bench bench;
  Application& window = bench.application;
  Story story = story_with_levers();
  story.steps.insert(story.steps.begin(), StoryStep());
  window.tell(std::move(story));
  window.apply(EditStructure{2});
  window.apply(MoveLever{every, 40 * day});
  window.apply(CommitLever{});
  window.apply(TurnPage{1});
  CHECK(value_at_step(window, 2, every) == 40 * day);
  CHECK(window.view().toast.empty());
  window.apply(TurnPage{1});
  CHECK(value_at_step(window, 2, every) == 10 * day);
  CHECK(window.view().toast.find("Ctrl Z") != std::string::npos);
  window.apply(Undo{});
  CHECK(value_at_step(window, 2, every) == 40 * day);
  window.apply(TurnPage{-1});
  CHECK(value_at_step(window, 2, every) == 10 * day);
}

TEST_CASE("a page says what is changed, and a question is answered with the levers of its step") {
  Bench bench;
  Application& window = bench.application;
  Story story = story_with_levers();
  story.steps[1].page = StoryPage::question;
  story.steps[1].question = "Who?";
  window.tell(std::move(story));
  window.listen(true);
  const auto says = [&](const std::string& wanted) {
    bench.picture();
    for (const DrawnWords& one : window.words())
      if (one.words.find(wanted) != std::string::npos) return true;
    return false;
  };
  CHECK_FALSE(says("Changed:"));
  window.apply(TurnPage{1});
  CHECK(says("Changed: Demand 1.00 → 1.20"));
  bench.settle();
  window.apply(TurnPage{1});
  CHECK_FALSE(says("a moment"));
  CHECK(window.session().snapshot().structures[0].scenario->number(level) == 1.2);
}

// Beside each other in some tiles and below each other in the next, they looked like a mistake.
TEST_CASE("the answers of a question stand alike in all tiles") {
  int tiled = 0;
  for (const double depth : {4.5, 6.0}) {
    Bench bench(in_room(depth));
    Application& window = bench.application;
    Story story = two_step_story();
    story.steps[1].title = "What do you expect?";
    story.steps[1].text =
        "The same campaigns are asked for in all three. Hybrid, the third, shares out the work "
        "family by family.";
    window.tell(std::move(story));
    window.apply(TurnPage{1});
    window.apply(TurnPage{1});
    window.listen(true);
    for (const int wide : {960, 1280, 1600}) {
      INFO("from " << depth << " screen heights, " << wide << " wide");
      draw_picture(window, bench.context, wide, 720);
      std::vector<DrawnWords> names;
      for (const DrawnWords& one : window.words())
        if (one.words == "Local" || one.words == "Central" || one.words == "Hybrid")
          names.push_back(one);
      REQUIRE(names.size() == 3);
      if (names[0].box.x == names[1].box.x) continue;  // a row each
      ++tiled;
      for (const DrawnWords& one : names) {
        CHECK(one.size == names[0].size);
        CHECK(one.box.y == names[0].box.y);
      }
    }
  }
  CHECK(tiled > 0);
}

TEST_CASE("a story is told on where it stood, with what the room said") {
  Bench first;
  Story story = story_with_levers();
  story.steps[1].page = StoryPage::question;
  story.steps[1].question = "Who?";
  first.application.tell(story);
  first.application.apply(TurnPage{1});
  first.application.apply(Predict{2});
  first.application.apply(TurnPage{1});
  first.application.apply(MoveLever{"fit.miss", .5});
  first.application.apply(CommitLever{});
  const auto kept = read_session(write_session(saved_session(first.application)));
  REQUIRE(kept);
  REQUIRE(kept->story);

  Bench second;
  second.application.tell_on(story, *kept->story);
  second.application.restore(*kept);
  const StoryView& view = *second.application.view().story;
  CHECK((view.step == 1 && view.revealed));
  CHECK(view.predicted.at(1) == 2);
  CHECK(second.application.view().theme == ThemeName::projector);
  CHECK(value_at_step(second.application, 0, level) == 1.2);
  CHECK(value_at_step(second.application, 0, "fit.miss") == .5);
}

}  // namespace
}  // namespace pendulum
