#include "sim/scenario/leaf.h"

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("a value may be said with its remarks, its unit apart") {
  std::string text = harbour_text();
  text.replace(text.find("{value: 13 h"), 12, "{x-who: me, value: 13, unit: h");
  const ReadResult result = read_text(text);
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  CHECK(result.scenario->value_text("tide.every") == "13 h");
  CHECK(result.scenario->origin("tide.every").source == "the log");
}

TEST_CASE("a remark without a value stands beside the default") {
  const ReadResult result = read_text(
      "schema_version: 1\nquays: [{id: a, length: 2}]\ntide: {every: {note: to be measured}}\n");
  REQUIRE(result.ok());
  CHECK(result.scenario->value_text("tide.every") == "12 h");
  CHECK(result.scenario->origin("tide.every").file == "default");
  CHECK(result.scenario->origin("tide.every").note == "to be measured");
  CHECK(result.scenario->origin("tide.every").source == "Almanac 2020");
  CHECK_FALSE(result.scenario->is_said("tide.every"));
}

TEST_CASE("every quantity can say what it expects") {
  const Registry registry = harbour_registry();
  for (const Parameter& parameter : registry.parameters()) {
    CHECK_FALSE(describe_expected(parameter).empty());
  }
}
