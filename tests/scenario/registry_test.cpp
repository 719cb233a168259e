#include "sim/scenario/registry.h"

#include "sim/base/check.h"
#include "sim/base/time.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("a declaration keeps all that was said") {
  const Registry registry = harbour_registry();
  const Parameter* every = registry.find("tide.every");
  REQUIRE(every != nullptr);
  CHECK(every->label == "High water every");
  CHECK(every->mechanism == "tide");
  CHECK(every->role == ParameterRole::decision);
  CHECK(every->lever);
  CHECK(every->low == ticks_per_hour);
  CHECK(every->high == 30 * ticks_per_day);
  CHECK(every->default_text == "12 h");
  CHECK(every->source == "Almanac 2020");
  REQUIRE(registry.find("quays.anything.length") != nullptr);
  CHECK(registry.find("quays.anything.length")->path == "quays[].length");
  CHECK(registry.find("pilots.shares.south.centre")->path == "pilots.shares.{quays}.centre");
  CHECK(registry.find("quays.length") == nullptr);
  CHECK(registry.sections().size() == 2);
}

TEST_CASE("levels and narrower levers are in base units") {
  Registry registry;
  registry.add("share", Quantity::share).level("35 %", "strong").lever("10 %", "50 %").decimals(0);
  const Parameter& parameter = registry.parameters().front();
  CHECK(parameter.levels.front().value == 0.35);
  CHECK(parameter.lever_low == 0.1);
  CHECK(parameter.lever_high == 0.5);
  CHECK(parameter.decimals == 0);
  CHECK(parameter.role == ParameterRole::description);
}

TEST_CASE("a wrong declaration fails at once") {
  Registry registry;
  (void)registry.add("tide.every", Quantity::duration);
  CHECK_THROWS_AS(registry.add("tide.every", Quantity::duration), CheckFailure);
  CHECK_THROWS_AS(registry.add("Tide.every", Quantity::duration), CheckFailure);
  CHECK_THROWS_AS(registry.add("tide..every", Quantity::duration), CheckFailure);
  CHECK_THROWS_AS(registry.add("a", Quantity::duration).standard("3"), CheckFailure);
  CHECK_THROWS_AS(registry.add("b", Quantity::duration).range("1 h", "2"), CheckFailure);
  CHECK_THROWS_AS(registry.add("c", Quantity::duration).range("2 d", "1 d"), CheckFailure);
  CHECK_THROWS_AS(registry.add("d", Quantity::share).standard("60 %").range("0 %", "50 %"),
                  CheckFailure);
  CHECK_THROWS_AS(registry.add("e", Quantity::choice).standard("x").choices({"y"}), CheckFailure);
  CHECK_THROWS_AS(registry.add("f", Quantity::flag).standard("yes"), CheckFailure);
}
