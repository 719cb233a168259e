// Structures are taken out of the comparison, and undo brings them back.

#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/temporary_folder.h"
#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/panels/problems_panel.h"
#include "viz/window/panels/room_words.h"
#include "viz/window/saved_session.h"

namespace pendulum {
namespace {

using Names = std::vector<std::string>;

Names names(const Application& application) {
  Names all;
  for (const StructureResult& structure : application.session().snapshot().structures)
    all.push_back(structure.name);
  return all;
}

double throughput_of(const Application& application, std::size_t structure) {
  return application.session()
      .snapshot()
      .summaries.at(structure)
      .metrics[index_of(Metric::throughput_per_month)]
      .mean;
}

}  // namespace

TEST_CASE("a structure is taken out with its cross, undo brings it back, redo takes it out again") {
  const LanguageScope scope("en");
  Bench bench;
  Application& application = bench.application;
  const double central = throughput_of(application, 1), hybrid = throughput_of(application, 2);
  bench.click("take out:central");
  CHECK(names(application) == Names{"local", "hybrid"});  // at once
  CHECK(application.view().toast.starts_with("Central is out of the comparison"));
  bench.settle();
  CHECK(names(application) == Names{"local", "hybrid"});
  CHECK(throughput_of(application, 1) == hybrid);
  CHECK(application.session().snapshot().difference(1, Metric::throughput_per_month) != nullptr);
  CHECK_FALSE(application.widgets().contains("chip:central"));
  CHECK(application.title() == "Pendulum – local.yaml, hybrid.yaml");

  application.handle({Key::z, true});
  CHECK(names(application) == Names{"local", "central", "hybrid"});
  CHECK(application.view().toast == "Central is back in the comparison");
  bench.settle();
  CHECK(throughput_of(application, 1) == central);
  CHECK(throughput_of(application, 2) == hybrid);

  application.handle({Key::y, true});
  bench.settle();
  CHECK(names(application) == Names{"local", "hybrid"});
  CHECK(application.view().toast == "Central is out of the comparison");
}

TEST_CASE("Delete takes out the structure being edited, and the one before it is edited then") {
  Bench bench;
  Application& application = bench.application;
  REQUIRE(application.view().edited == 2);
  application.handle({Key::remove});
  CHECK(names(application) == Names{"local", "central"});
  CHECK(application.view().edited == 1);
  application.handle({Key::k, false, true});
  CHECK(names(application) == Names{"local"});
  CHECK(application.view().edited == 0);
  bench.settle();
  application.apply(Undo{});
  CHECK(application.view().edited == 1);
  application.apply(EditStructure{0});
  application.apply(TakeOutStructure{1});
  application.apply(Undo{});
  CHECK(application.view().edited == 0);
}

TEST_CASE("the last structure stays") {
  const LanguageScope scope("en");
  Bench bench({}, {"local"});
  bench.picture();
  CHECK_FALSE(bench.application.widgets().contains("take out:local"));
  bench.application.handle({Key::remove});
  CHECK(names(bench.application) == Names{"local"});
  CHECK(bench.application.view().toast == "The last structure stays");
  CHECK_FALSE(bench.application.session().levers().can_undo());
}

TEST_CASE("a lone structure is nobody's baseline and shares its luck with nobody") {
  const LanguageScope scope("en");
  WindowOptions options;
  Bench bench(options, {"local"});
  Application& application = bench.application;
  CHECK(room_note(application.session().snapshot(), 3) == "Bars: 9 of 10 futures. Map: month 3.");
  CHECK(room_note(application.session().snapshot(), {}) == "Bars: 9 of 10 futures.");
  application.listen(true);
  for (const ThemeName theme : {ThemeName::desk_dark, ThemeName::projector}) {
    if (application.view().theme != theme) application.apply(ToggleTheme{});
    bench.picture();
    CHECK_FALSE(application.words().empty());
    for (const DrawnWords& drawn : application.words()) CHECK(drawn.words != "baseline");
  }
}

TEST_CASE("a baseline that is taken out leaves that to the first, and has it again with undo") {
  const LanguageScope scope("en");
  Bench bench;
  Application& application = bench.application;
  application.apply(SetBaseline{1});
  application.apply(TakeOutStructure{0});
  CHECK(application.view().baseline == 0);  // still Central, which has moved up
  application.apply(TakeOutStructure{0});
  CHECK(names(application) == Names{"hybrid"});
  CHECK(application.view().baseline == 0);
  application.apply(Undo{});
  application.apply(Undo{});
  bench.settle();
  CHECK(names(application) == Names{"local", "central", "hybrid"});
  CHECK(application.view().baseline == 1);
  CHECK(application.session().snapshot().baseline == 1);

  application.apply(TakeOutStructure{1});
  application.apply(SetBaseline{1});  // Hybrid: chosen meanwhile, a step of its own
  application.apply(Undo{});
  CHECK(application.view().toast == "The others are compared with Local");
  CHECK(application.view().baseline == 0);
  application.apply(Undo{});
  bench.settle();
  CHECK(application.view().baseline == 1);
  CHECK(application.session().snapshot().baseline == 1);
}

TEST_CASE("levers go and come back with their structure") {
  Bench bench;
  Application& application = bench.application;
  const std::string path = "committee.cadence";
  const double file_says = lever(application, path).value;
  application.apply(MoveLever{path, file_says * 2});
  application.apply(CommitLever{});
  application.apply(TakeOutStructure{});
  CHECK(application.session().levers().state().decisions.size() == 2);
  application.apply(Undo{});
  application.apply(EditStructure{2});
  CHECK(lever(application, path).value == Approx(file_says * 2));
  application.apply(Undo{});
  CHECK(lever(application, path).value == Approx(file_says));
}

TEST_CASE("a kept structure can be taken out again, and there is room for another") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  Bench bench;
  Application& application = bench.application;
  application.save_into(folder.path());
  application.handle({Key::k});
  bench.settle();
  REQUIRE(names(application) == Names{"local", "central", "hybrid", "hybrid_2"});
  application.apply(TakeOutStructure{3});
  CHECK(std::filesystem::exists(folder.file("hybrid-2.yaml")));
  application.handle({Key::k});
  bench.settle();
  CHECK(names(application) == Names{"local", "central", "hybrid", "hybrid_3"});
  // Keeping is a step of undo, as is taking out.
  application.apply(Undo{});
  CHECK(application.view().toast == "Hybrid 3 is out of the comparison");
  application.apply(Undo{});
  CHECK(application.view().toast == "Hybrid 2 is back in the comparison");
  bench.settle();
  CHECK(names(application) == Names{"local", "central", "hybrid", "hybrid_2"});
  application.apply(Undo{});
  CHECK(names(application) == Names{"local", "central", "hybrid"});
  CHECK_FALSE(application.session().levers().can_undo());
  for (int step = 0; step < 3; ++step) application.apply(Redo{});
  bench.settle();
  CHECK(names(application) == Names{"local", "central", "hybrid", "hybrid_3"});
}

TEST_CASE("the saved session has those that are compared") {
  Bench bench;
  Application& application = bench.application;
  const std::string path = "committee.cadence";
  application.apply(MoveLever{path, lever(application, path).value * 2});
  application.apply(CommitLever{});
  application.apply(SetBaseline{2});
  application.apply(TakeOutStructure{1});
  const SavedSession saved = saved_session(application);
  REQUIRE(saved.files.size() == 2);
  CHECK(saved.files[1].path.ends_with("hybrid.yaml"));
  REQUIRE(saved.levers.decisions.size() == 2);
  CHECK(saved.levers.decisions[1].contains(path));
  CHECK(saved.baseline == 1);
}

TEST_CASE("a story keeps the structures it names, and lets go of one kept beside them") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  Bench bench({}, {"local", "central"});
  Application& application = bench.application;
  application.save_into(folder.path());
  Story story;
  story.files = {scenario_path("local"), scenario_path("central")};
  story.steps.resize(1);
  application.tell(story);
  application.handle({Key::k});
  application.apply(TakeOutStructure{0});
  CHECK(application.view().toast == "The story needs this structure");
  CHECK(names(application).size() == 3);
  application.apply(TakeOutStructure{2});
  CHECK(names(application).size() == 2);
}

TEST_CASE("a file whose structure was taken out is read on in silence") {
  const LanguageScope scope("en");
  const testing::TemporaryFolder folder;
  const auto copy = [&](const std::string& name) {
    std::ofstream(folder.file(name + ".yaml"))
        << "schema_version: 1\nextends: " << scenario_path(name) << "\nname: " << name << "\n";
    return folder.file(name + ".yaml");
  };
  SessionOptions options = small_session({});
  options.files = {{copy("local"), {}}, {copy("central"), {}}};
  options.watch = true;
  Session session(options);
  session.wait_until_settled();
  session.take_out(1);
  std::ofstream(folder.file("central.yaml")) << "nonsense: [";
  std::vector<std::string> news;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!session.files()[1].broken && std::chrono::steady_clock::now() < end) {
    session.poll(news);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  CHECK(session.files()[1].broken);
  CHECK(news.empty());
  CHECK(problem_line_count(session.files(), session.snapshot()) == 0);
}

TEST_CASE("more than four are not shown, and that is said") {
  Session session(small_session({"local", "central", "hybrid", "pendulum", "cmo_partner"}));
  CHECK(session.structure_count() == 4);
  std::vector<std::string> news;
  session.poll(news);
  REQUIRE(news.size() == 1);
  CHECK(news.front() == "Four structures stand side by side; left out: cmo_partner.yaml");
  CHECK(session.files().back().left_out());
  CHECK_FALSE(session.files().front().left_out());
}

}  // namespace pendulum
