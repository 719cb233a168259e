#include "viz/window/save_scenario.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/scenario/claims.h"
#include "tests/temporary_folder.h"
#include "tests/window/bench.h"

namespace pendulum {
namespace {

std::string content(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("what is saved reads back as what was shown, and says what was changed") {
  const testing::TemporaryFolder folder;
  const auto file = shipped("hybrid");
  const Scenario now = *file->with_number("committee.cadence", 21.0 * ticks_per_day)
                            ->with_number("demand.level", 1.25);
  CHECK(save_scenario(folder.path(), now, *file, test_registry()).words() ==
        "Saved hybrid-2.yaml in " + folder_words(folder.path()));
  const std::string text = content(folder.file("hybrid-2.yaml"));
  CHECK(text.rfind("# Saved from Pendulum's window: hybrid.yaml with 2 values changed:\n", 0) == 0);
  CHECK(text.find("#   committee.cadence: " + now.value_text("committee.cadence") + " instead of " +
                  file->value_text("committee.cadence") + "\n") != std::string::npos);
  const ReadResult again = read_scenario(folder.file("hybrid-2.yaml"), test_registry());
  REQUIRE(again.ok());
  CHECK(again.diagnostics.empty());
  CHECK(again.scenario->name() == "hybrid_2");
  CHECK(differences({&now, &*again.scenario}).empty());
  CHECK(build_model(*again.scenario).model != nullptr);
  // What the file claims of itself need not hold for this.
  CHECK_FALSE(file->claims().empty());
  CHECK(again.scenario->claims().empty());
}

TEST_CASE("saving again writes another file and leaves the first alone") {
  const testing::TemporaryFolder folder;
  const auto file = shipped("local");
  (void)save_scenario(folder.path(), *file, *file, test_registry());
  const std::string first = content(folder.file("local-2.yaml"));
  CHECK(first.rfind("# Saved from Pendulum's window: local.yaml with 0 values changed.\n", 0) == 0);
  CHECK(save_scenario(folder.path(), *file->with_number("demand.level", 2), *file, test_registry())
            .words() == "Saved local-3.yaml in " + folder_words(folder.path()));
  CHECK(content(folder.file("local-2.yaml")) == first);
}

TEST_CASE("what is kept stands beside the others, as it was when it was kept") {
  const testing::TemporaryFolder folder;
  Bench bench;
  bench.application.save_into(folder.path());
  bench.application.apply(MoveLever{"committee.cadence", 20.0 * ticks_per_day});
  bench.application.apply(CommitLever{});
  bench.application.apply(KeepStructure{});
  CHECK(bench.application.view().toast == "Saved hybrid-2.yaml in " + folder_words(folder.path()) +
                                              ": it stands beside the others from here on");
  bench.settle();
  const Session& session = bench.application.session();
  REQUIRE(session.structure_count() == 4);
  CHECK(session.snapshot().structures[3].name == "hybrid_2");
  CHECK(session.levers().effective(3)->number("committee.cadence") == 20.0 * ticks_per_day);
  // The same world and the same luck: the same figures.
  const auto& summaries = session.snapshot().summaries;
  for (const MetricFacts& facts : metric_facts()) {
    const double was = summaries[2].metrics[index_of(facts.metric)].mean;
    const double is = summaries[3].metrics[index_of(facts.metric)].mean;
    CHECK((was == is || (std::isnan(was) && std::isnan(is))));
  }
  // The one goes on, the other stays.
  bench.application.apply(MoveLever{"committee.cadence", 10.0 * ticks_per_day});
  bench.application.apply(CommitLever{});
  CHECK(session.levers().effective(2)->number("committee.cadence") !=
        session.levers().effective(3)->number("committee.cadence"));
  bench.application.apply(SetBaseline{3});
  bench.settle();
  CHECK(session.snapshot().baseline == 3);
  bench.picture();
  CHECK(bench.application.widgets().contains("map:hybrid_2"));

  bench.application.apply(KeepStructure{});
  CHECK(session.structure_count() == 4);
  CHECK(bench.application.view().toast.rfind("Four structures", 0) == 0);
  CHECK_FALSE(std::filesystem::exists(folder.file("hybrid-3.yaml")));
}

TEST_CASE("what is saved beside its origin needs no folder, and is offered to be opened") {
  const testing::TemporaryFolder folder, elsewhere;
  std::ofstream(folder.file("firm.yaml"))
      << "schema_version: 1\nextends: " << scenario_path("local") << "\nname: firm\n";
  SessionOptions options = small_session({"central"});
  options.files.push_back({folder.file("firm.yaml"), {}});
  Bench bench({}, options);
  bench.application.save_into(folder.path());
  bench.application.apply(SaveScenario{});
  CHECK(bench.application.view().toast == "Saved firm-2.yaml");
  bench.application.save_into(elsewhere.path());
  bench.application.apply(SaveScenario{});
  CHECK(bench.application.view().toast == "Saved firm-2.yaml in " + folder_words(elsewhere.path()));
  bench.application.apply(ToggleOpening{});
  bench.picture();
  CHECK(bench.application.widgets().contains("open:" + elsewhere.file("firm-2.yaml") + "@"));
}

TEST_CASE("a folder that cannot be written to is said, not passed over") {
  const auto file = shipped("local");
  const std::string news = save_scenario("/no/such/folder", *file, *file, test_registry()).words();
  CHECK(news.rfind("Not saved: ", 0) == 0);
}

}  // namespace pendulum
