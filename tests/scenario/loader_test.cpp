#include "sim/scenario/loader.h"

#include <filesystem>

#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

ReadResult read_in(const TestFolder& folder, const std::string& name, const std::string& text,
                   const ReadOptions& options = {}) {
  return read_scenario(folder.write(name, text), harbour_registry(), options);
}

const std::string patch =
    "schema_version: 1\n"
    "extends: base.yaml\n"
    "tide: {every: 2 d}\n"
    "quays:\n"
    "  - {id: south, remove: true}\n"
    "  - {id: north, cranes: 5}\n"
    "  - {id: west, length: 30}\n"
    "jobs:\n"
    "  - id: unload\n"
    "    steps: [{id: lift, effort: 3 h}, {id: close}]\n"
    "pilots: {shares: {west: {centre: 10 %}}}\n";

}  // namespace

TEST_CASE("a file builds on another: maps merge, lists merge by id") {
  const TestFolder folder;
  std::string base = harbour_text();
  base.replace(base.find("south: {centre"), 5, "north");
  (void)folder.write("base.yaml", base);
  const ReadResult result = read_in(folder, "child.yaml", patch);
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Scenario& scenario = *result.scenario;
  CHECK(scenario.ids("quays") == std::vector<std::string>{"north", "west"});
  CHECK(scenario.number("quays.north.length") == 120);
  CHECK(scenario.number("quays.north.cranes") == 5);
  CHECK(scenario.ids("jobs.unload.steps") == std::vector<std::string>{"open", "lift", "close"});
  CHECK(scenario.number("jobs.unload.steps.lift.effort") == 3 * ticks_per_hour);
  CHECK(scenario.references("jobs.unload.steps.lift.after") == std::vector<std::string>{"open"});
  CHECK(scenario.number("pilots.shares.north.centre") == 0.35);
  CHECK(scenario.number("pilots.shares.west.centre") == 0.1);
  CHECK(scenario.files() ==
        std::vector<std::string>{folder.path() + "/child.yaml", folder.path() + "/base.yaml"});
  CHECK(scenario.origin("quays.north.length").file == folder.path() + "/base.yaml");
  CHECK(scenario.origin("quays.north.cranes").file == folder.path() + "/child.yaml");
}

TEST_CASE("a new value does not inherit the source of the one it replaces") {
  const TestFolder folder;
  (void)folder.write("base.yaml", harbour_text());
  const ReadResult plain =
      read_in(folder, "a.yaml", "schema_version: 1\nextends: base.yaml\ntide: {every: 2 d}\n");
  REQUIRE(plain.ok());
  CHECK(plain.scenario->origin("tide.every").source.empty());
  const ReadResult noted = read_in(
      folder, "b.yaml", "schema_version: 1\nextends: base.yaml\ntide: {every: {note: as ever}}\n");
  REQUIRE(noted.ok());
  CHECK(noted.scenario->number("tide.every") == 13 * ticks_per_hour);
  CHECK(noted.scenario->origin("tide.every").source == "the log");
  CHECK(noted.scenario->origin("tide.every").note == "as ever");
}

TEST_CASE("names are a file's own; a section left empty changes nothing") {
  const TestFolder folder;
  (void)folder.write("base.yaml", harbour_text());
  const ReadResult result =
      read_in(folder, "mine.yaml", "schema_version: 1\nextends: base.yaml\nquays:\ntide:\n");
  REQUIRE(result.ok());
  CHECK(result.scenario->name() == "mine");
  CHECK(result.scenario->title() == "mine");
  CHECK(result.scenario->ids("quays").size() == 2);
}

TEST_CASE("parents are found relative to the file that names them") {
  const TestFolder folder;
  std::filesystem::create_directories(folder.path() + "/deep/er");
  (void)folder.write("base.yaml", harbour_text());
  (void)folder.write("deep/middle.yaml", "schema_version: 1\nextends: ../base.yaml\n");
  const ReadResult result =
      read_in(folder, "deep/er/leaf.yaml", "schema_version: 1\nextends: ../middle.yaml\n");
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  CHECK(result.scenario->files().size() == 3);
}

TEST_CASE("eight files may build on one another, nine may not") {
  const TestFolder folder;
  (void)folder.write("f1.yaml", harbour_text());
  for (int i = 2; i <= 9; ++i) {
    (void)folder.write("f" + std::to_string(i) + ".yaml",
                       "schema_version: 1\nextends: f" + std::to_string(i - 1) + ".yaml\n");
  }
  CHECK(read_scenario(folder.path() + "/f8.yaml", harbour_registry()).ok());
  const ReadResult nine = read_scenario(folder.path() + "/f9.yaml", harbour_registry());
  CHECK(describe_problems(nine, folder.path()) ==
        "f2.yaml:2:10: error: extends: more than 8 files extend one another\n"
        "extends: f1.yaml\n"
        "         ^\n");
}

TEST_CASE("a file that extends itself is told so") {
  const TestFolder folder;
  const ReadResult result =
      read_in(folder, "self.yaml", "schema_version: 1\nextends: ./self.yaml\n");
  CHECK(describe_problems(result, folder.path()).find("self.yaml → ") != std::string::npos);
}

TEST_CASE("a variant patches its file and has its own name") {
  const TestFolder folder;
  const std::string text = harbour_text() +
                           "variants:\n"
                           "  x-remark: not a variant\n"
                           "  calm: {tide: {every: 20 h}}\n"
                           "  wild: {name: storm, title: In a storm, tide: {mode: lifo}}\n";
  const std::string file = folder.write("harbour.yaml", text);
  CHECK(list_variants(file) == std::vector<std::string>{"calm", "wild"});
  CHECK(list_variants(folder.path() + "/none.yaml").empty());
  const ReadResult base = read_scenario(file, harbour_registry());
  REQUIRE(base.ok());
  CHECK(base.scenario->number("tide.every") == 13 * ticks_per_hour);
  const ReadResult calm = read_scenario(file, harbour_registry(), {{}, "calm"});
  REQUIRE(calm.ok());
  CHECK(calm.scenario->name() == "calm");
  CHECK(calm.scenario->title() == "A harbour: calm");
  CHECK(calm.scenario->number("tide.every") == 20 * ticks_per_hour);
  const ReadResult wild = read_scenario(file, harbour_registry(), {{"tide.every=1 d"}, "wild"});
  REQUIRE(wild.ok());
  CHECK(wild.scenario->name() == "storm");
  CHECK(wild.scenario->title() == "In a storm");
  CHECK(wild.scenario->text("tide.mode") == "lifo");
  CHECK(wild.scenario->number("tide.every") == ticks_per_day);
}
