#include "sim/base/check.h"
#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("a file is read with its units, and silence means the default") {
  const ReadResult result = read_text(harbour_text());
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Scenario& scenario = *result.scenario;
  CHECK(scenario.name() == "harbour");
  CHECK(scenario.title() == "A harbour");
  CHECK(scenario.number("tide.every") == 13 * ticks_per_hour);
  CHECK(scenario.text("tide.mode") == "fifo");
  CHECK_FALSE(scenario.flag("tide.night"));
  CHECK(scenario.number("tide.loss") == 0.05);
  CHECK(scenario.ids("quays") == std::vector<std::string>{"north", "south"});
  CHECK(scenario.number("quays.south.length") == 80.5);
  CHECK(scenario.number("quays.south.cranes") == 2);
  CHECK(scenario.number("quays.south.fee") == 1500);
  CHECK(scenario.number("quays.south.calls") == 12);
  CHECK(scenario.text("quays.south.label") == "Süd: 1");
  CHECK(scenario.ids("jobs.unload.steps") == std::vector<std::string>{"open", "lift"});
  CHECK(scenario.references("jobs.unload.steps.lift.after") == std::vector<std::string>{"open"});
  CHECK(scenario.references("jobs.unload.steps.open.after").empty());
  CHECK(scenario.number("pilots.shares.south.centre") == 0.35);
  CHECK(scenario.number("pilots.shares.north.centre") == 0);
  CHECK(scenario.number("pilots.weight.north") == 1);
}

TEST_CASE("each value knows where it was said") {
  const ReadResult result = read_text(harbour_text(), {{"tide.night=true"}, ""});
  REQUIRE(result.ok());
  const Origin& origin = result.scenario->origin("tide.every");
  CHECK(origin.file == result.scenario->file());
  CHECK(origin.line == 4);
  CHECK(origin.source == "the log");
  CHECK(origin.note == "measured");
  CHECK(result.scenario->origin("tide.mode").file == "default");
  CHECK(result.scenario->origin("tide.night").file == "--set");
  CHECK(result.scenario->flag("tide.night"));
}
