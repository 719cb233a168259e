#include "sim/scenario/paths_schema.h"

#include <regex>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

namespace pendulum {
namespace {

TEST_CASE("values by path are offered by name, and by pattern through lists") {
  const Registry registry = harbour_registry();
  const Shape shape = build_shape(registry);
  ValueSchemas values(SaidAs::word);
  const auto schema = paths_schema(
      shape, values, [](const Parameter& parameter) { return parameter.path != "tide.loss"; });
  CHECK(schema["properties"].contains("tide.mode"));
  CHECK_FALSE(schema["properties"].contains("tide.loss"));
  CHECK_FALSE(schema["additionalProperties"].get<bool>());
  bool length = false, share = false;
  for (const auto& [pattern, value] : schema["patternProperties"].items()) {
    length = length || std::regex_match("quays.east.length", std::regex(pattern));
    share = share || std::regex_match("pilots.shares.east.centre", std::regex(pattern));
  }
  CHECK(length);
  CHECK(share);
}

TEST_CASE("a value said in one word has no remarks") {
  const Registry registry = harbour_registry();
  const Parameter& every = registry.parameters().front();
  ValueSchemas words(SaidAs::word), anything;
  const auto forms = [&](ValueSchemas& values) {
    values.leaf(every);
    return values.definitions()["parameter." + every.path]["anyOf"].size();
  };
  CHECK(forms(words) == 1);
  CHECK(forms(anything) == 2);
}

}  // namespace
}  // namespace pendulum
