#include "sim/scenario/scenario.h"

#include <chrono>
#include <cmath>

#include "sim/base/check.h"
#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

Scenario harbour() {
  return *read_text(harbour_text()).scenario;
}

// What a failed check says.
template <class Call>
std::string failure(Call call) {
  try {
    call();
  } catch (const CheckFailure& failed) {
    return failed.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a path nobody declared is our mistake, and is named") {
  const Scenario scenario = harbour();
  CHECK(failure([&] { (void)scenario.number("tide.evry"); }).find("tide.evry") !=
        std::string::npos);
  CHECK(failure([&] { (void)scenario.number("tide.mode"); }).find("tide.mode") !=
        std::string::npos);
  CHECK_THROWS_AS(scenario.flag("tide.every"), CheckFailure);
  CHECK_THROWS_AS(scenario.text("tide.every"), CheckFailure);
  CHECK_THROWS_AS(scenario.references("tide.every"), CheckFailure);
  CHECK_THROWS_AS(scenario.ids("tides"), CheckFailure);
  CHECK_THROWS_AS(scenario.origin("quays.west.length"), CheckFailure);
  CHECK_FALSE(scenario.has("quays.west.length"));
  CHECK(scenario.has("quays.north.length"));
}

TEST_CASE("paths come section by section and entry by entry") {
  const std::vector<std::string> expected = {
      "tide.every",         "tide.mode",          "tide.night",         "tide.loss",
      "quays.north.length", "quays.north.cranes", "quays.north.fee",    "quays.north.calls",
      "quays.north.label",  "quays.south.length", "quays.south.cranes", "quays.south.fee",
      "quays.south.calls",  "quays.south.label"};
  std::vector<std::string> paths = harbour().paths();
  REQUIRE(paths.size() > expected.size());
  paths.resize(expected.size());
  CHECK(paths == expected);
}

TEST_CASE("changing a number makes another scenario") {
  const Scenario before = harbour();
  const std::optional<Scenario> after = before.with_number("tide.every", 2 * ticks_per_day + 0.4);
  REQUIRE(after.has_value());
  CHECK(after->number("tide.every") == 2 * ticks_per_day);  // whole ticks
  CHECK(after->value_text("tide.every") == "2 d");
  CHECK(after->origin("tide.every").file == "changed");
  CHECK(after->is_said("tide.every"));
  CHECK(before.number("tide.every") == 13 * ticks_per_hour);
  CHECK(before.origin("tide.every").line == 4);
  CHECK(after->number("quays.north.length") == 120);
  CHECK(after->with_number("tide.night", 1)->flag("tide.night"));
}

TEST_CASE("a number out of range is not taken") {
  const Scenario scenario = harbour();
  CHECK_FALSE(scenario.with_number("tide.every", 10).has_value());
  CHECK_FALSE(scenario.with_number("tide.every", 31.0 * ticks_per_day).has_value());
  CHECK(scenario.with_number("tide.every", 30.0 * ticks_per_day).has_value());
  CHECK_FALSE(scenario.with_number("tide.loss", 1.01).has_value());
  CHECK_FALSE(scenario.with_number("quays.north.cranes", 2.5).has_value());
  CHECK_FALSE(scenario.with_number("quays.north.length", std::nan("")).has_value());
}

TEST_CASE("words are changed as a file would say them") {
  const Scenario scenario = harbour();
  CHECK(scenario.with_text("tide.mode", "lifo")->text("tide.mode") == "lifo");
  CHECK(scenario.with_text("tide.mode", "lifo")->value_text("tide.mode") == "lifo");
  CHECK_FALSE(scenario.with_text("tide.mode", "fiffo").has_value());
  CHECK(scenario.with_text("tide.every", "3 d")->number("tide.every") == 3 * ticks_per_day);
  CHECK(scenario.with_text("jobs.unload.quay", "south")->text("jobs.unload.quay") == "south");
  CHECK_FALSE(scenario.with_text("jobs.unload.quay", "west").has_value());
  CHECK(scenario.with_text("jobs.unload.after_job", "").has_value());
}

TEST_CASE("a scenario outlives the registry it was read with") {
  const Scenario scenario = harbour();  // read_text's registry is gone
  CHECK(scenario.parameter("quays.north.length").sentence == "Metres.");
  CHECK(scenario.value_text("quays.north.fee") == "1500 EUR");
}

TEST_CASE("a lever can be dragged: changing a number costs far less than a frame") {
  std::string text = harbour_text() + "    north: {centre: 1 %}\nx-end: true\n";
  std::string quays;
  for (int i = 0; i < 400; ++i) {
    quays += "  - {id: q" + std::to_string(i) + ", length: 10}\n";
  }
  text.insert(text.find("jobs:"), quays);
  const ReadResult read = read_text(text);
  INFO(describe_problems(read));
  REQUIRE(read.ok());
  std::optional<Scenario> scenario = read.scenario;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 1000; ++i) {
    scenario = scenario->with_number("tide.every", (24.0 + i % 10) * ticks_per_hour);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  CHECK(taken.count() < 1.0);  // 1 ms each, with sanitizers on a busy machine
}

TEST_CASE("a value's place shows its line; a default's, the entry that does not say it") {
  const Scenario scenario = harbour();
  CHECK(scenario.place("tide.every").line == 4);
  CHECK(scenario.place("tide.every").source_line.find("every") != std::string::npos);
  const Diagnostic silent = scenario.place("quays.south.cranes");
  CHECK(silent.source_line == "  - id: south");
  CHECK(silent.column == 5);
}

TEST_CASE("of several values the one said last is known") {
  const Scenario scenario = harbour();
  const std::vector<std::string> paths = {"tide.mode", "tide.every", "quays.north.length"};
  CHECK(scenario.said_last(paths) == "tide.every");  // the first that is said at all
  CHECK(scenario.with_number("quays.north.length", 130)->said_last(paths) == "quays.north.length");
  const Scenario set = *read_text(harbour_text(), {{"quays.north.length=130"}, ""}).scenario;
  CHECK(set.said_last(paths) == "quays.north.length");
  CHECK(set.said_last({"tide.mode", "tide.night"}) == "tide.mode");
}
