#include "sim/scenario/changes.h"

#include <nlohmann/json.hpp>

#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

Registry planned_harbour() {
  Registry registry = harbour_registry();
  registry.add("tide.built", Quantity::count).standard("1900").fixed();
  registry.add_section({"plan[]", "What changes later.", false});
  registry.add("plan[].at", Quantity::duration).standard("1 mo").fixed();
  registry.add_section({"plan[].set", "New values by path.", false, true});
  return registry;
}

ReadResult read(const std::string& extra, const ReadOptions& options = {}) {
  const TestFolder folder;
  return read_scenario(folder.write("test.yaml", harbour_text() + extra), planned_harbour(),
                       options);
}

std::string problems(const std::string& set) {
  return describe_problems(read("plan:\n  - id: later\n    set: " + set + "\n"));
}

void check_says(const std::string& text, const std::vector<std::string>& words) {
  INFO(text);
  for (const std::string& part : words) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

const std::string two_entries =
    "plan:\n"
    "  - id: first\n"
    "    set:\n"
    "      tide.every: {value: 6 h, note: moon}\n"
    "      jobs.unload.quay: south\n"
    "  - {id: second, at: 2 mo, set: {tide.every: 3 h, quays.south.cranes: 5, tide.mode: lifo}}\n";

}  // namespace

TEST_CASE("changes are applied one after the other, the scenario itself stays", "[changes]") {
  const ReadResult result = read(two_entries);
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Scenario& base = *result.scenario;
  CHECK(base.ids("plan") == std::vector<std::string>{"first", "second"});
  CHECK(base.changes("plan.first.set") ==
        std::vector<std::string>{"tide.every", "jobs.unload.quay"});
  const double before = base.number("tide.every");
  const Scenario first = base.with_changes("plan.first.set");
  CHECK(first.number("tide.every") == 6 * ticks_per_hour);
  CHECK(first.text("jobs.unload.quay") == "south");
  CHECK(first.origin("tide.every").note == "moon");
  CHECK(first.origin("tide.every").line == base.origin("plan.first.set.tide.every").line);
  const Scenario second = first.with_changes("plan.second.set");
  CHECK(second.number("tide.every") == 3 * ticks_per_hour);
  CHECK(second.number("quays.south.cranes") == 5);
  CHECK(second.text("tide.mode") == "lifo");
  CHECK(second.text("jobs.unload.quay") == "south");
  CHECK(base.number("tide.every") == before);
}

TEST_CASE("a change is held against what it changes", "[changes]") {
  check_says(problems("{tide.evry: 6 h}"),
             {"plan.later.set: unknown parameter 'tide.evry'", "did you mean 'tide.every'?"});
  check_says(problems("{tide.every: 6}"), {"plan.later.set.tide.every: needs a unit"});
  check_says(problems("{tide.every: 90 d}"), {"out of range"});
  check_says(problems("{tide.mode: lif}"), {"did you mean 'lifo'?"});
  check_says(problems("{jobs.unload.quay: sout}"),
             {"'sout' is not in quays", "did you mean 'south'?"});
  check_says(problems("{tide: {every: 6 h}}"),
             {"'tide' is a section, not a parameter", "write tide.every: …"});
  check_says(problems("{tide.built: 1950}"), {"'tide.built' cannot change over time"});
  check_says(problems("{plan.later.at: 2 mo}"), {"cannot change over"});
  check_says(problems("[1, 2]"), {"plan.later.set: must be a map"});
  check_says(problems("{tide.every: {note: why}}"), {"has no value"});
}

TEST_CASE("things neither appear nor vanish by a change", "[changes]") {
  const std::string cannot = "cannot appear or vanish over time";
  check_says(problems("{quays: [{id: west, length: 9}]}"),
             {"'quays' is a list, not a parameter", cannot});
  check_says(problems("{quays.west.length: 9}"), {"there is no 'west' in quays", cannot});
  check_says(problems("{quays.sout.length: 9}"), {"did you mean 'south'?"});
  check_says(problems("{pilots.weight.west: 9}"), {"there is no 'west' in pilots.weight"});
}

TEST_CASE("entries merge by id, and --set reaches into them", "[changes]") {
  const TestFolder folder;
  const std::string base = folder.write("base.yaml", harbour_text() + two_entries);
  const std::string file =
      folder.write("test.yaml",
                   "schema_version: 1\nextends: base.yaml\nplan:\n"
                   "  - {id: first, at: 3 mo, set: {tide.every: 5 h, tide.night: true}}\n"
                   "  - {id: second, remove: true}\n");
  const ReadResult result =
      read_scenario(file, planned_harbour(),
                    {{"plan.first.set.tide.loss=7 %", "plan.first.set.tide.night=false"}, ""});
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  CHECK(result.scenario->ids("plan") == std::vector<std::string>{"first"});
  CHECK(result.scenario->changes("plan.first.set") ==
        std::vector<std::string>{"tide.every", "jobs.unload.quay", "tide.night", "tide.loss"});
  const Scenario changed = result.scenario->with_changes("plan.first.set");
  CHECK(changed.number("tide.every") == 5 * ticks_per_hour);
  CHECK_FALSE(changed.flag("tide.night"));
  CHECK(changed.number("tide.loss") == 0.07);
  const ReadResult wrong =
      read_scenario(file, planned_harbour(), {{"plan.first.set.tide.los=7 %"}, ""});
  check_says(describe_problems(wrong), {"--set:1:16: error", "'tide.loss'"});
}

TEST_CASE("changes are written so that they read back", "[changes]") {
  const ReadResult result = read(two_entries);
  REQUIRE(result.ok());
  const std::string text = write_scenario(*result.scenario, planned_harbour());
  const TestFolder folder;
  const ReadResult again = read_scenario(folder.write("again.yaml", text), planned_harbour());
  INFO(text << describe_problems(again));
  REQUIRE(again.ok());
  CHECK(differences({&*result.scenario, &*again.scenario}).empty());
  CHECK(again.scenario->changes("plan.second.set") == result.scenario->changes("plan.second.set"));
  CHECK(again.scenario->origin("plan.first.set.tide.every").note == "moon");
}

TEST_CASE("a variant that was not asked for is checked for its changes too", "[changes]") {
  const ReadResult result = read(
      "variants:\n  bold:\n    plan:\n      - id: later\n        set: {tide.every: 6, tide.ever: 6 "
      "h}\n");
  check_says(describe_problems(result), {"needs a unit", "unknown parameter"});
}

TEST_CASE("the schema knows every value that may change, by path", "[changes]") {
  const auto schema = nlohmann::json::parse(json_schema(planned_harbour()));
  const auto& changes = schema["definitions"]["changes"];
  CHECK(changes["properties"].contains("tide.every"));
  CHECK_FALSE(changes["properties"].contains("tide.built"));
  CHECK(changes["patternProperties"].contains("^quays\\.[a-z0-9][a-z0-9_-]*\\.cranes$"));
  CHECK(changes["patternProperties"].contains("^pilots\\.weight\\.[a-z0-9][a-z0-9_-]*$"));
}

TEST_CASE("a change of a value that is wrong elsewhere is no wrong change", "[changes]") {
  const std::string text = describe_problems(
      read("plan: [{id: later, set: {tide.loss: 2 %}}]\n", {{"tide.loss=bad"}, ""}));
  check_says(text, {"tide.loss"});
  CHECK(text.find("plan.later") == std::string::npos);
  check_says(describe_problems(
                 read("plan: [{id: later, set: {tide.loss: worse}}]\n", {{"tide.loss=bad"}, ""})),
             {"plan.later.set.tide.loss"});
}
