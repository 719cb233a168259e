#include "sim/scenario/settings.h"

#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("settings reach every kind of path") {
  const ReadResult result =
      read_text(harbour_text(), {{"tide.every=2 d", "quays.south.label=\"a = b\"", "tide.every=3 d",
                                  "pilots.weight.north=2.5", "jobs.unload.steps.lift.after=[]",
                                  "pilots.shares.north.centre={value: 10 %, note: try}"},
                                 ""});
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  const Scenario& scenario = *result.scenario;
  CHECK(scenario.number("tide.every") == 3 * ticks_per_day);  // the last one holds
  CHECK(scenario.text("quays.south.label") == "a = b");
  CHECK(scenario.number("pilots.weight.north") == 2.5);
  CHECK(scenario.references("jobs.unload.steps.lift.after").empty());
  CHECK(scenario.number("pilots.shares.north.centre") == 0.1);
  CHECK(scenario.origin("pilots.shares.north.centre").note == "try");
}

TEST_CASE("a problem of a setting is shown in the words given") {
  const ReadResult result = read_text(harbour_text(), {{"tide.every=12"}, ""});
  CHECK(describe_problems(result) ==
        "--set:1:12: error: tide.every: needs a unit, for example 12 d\n"
        "tide.every=12\n"
        "           ^ one of d, h, mo, y, wk, min, s, cd\n");
}
