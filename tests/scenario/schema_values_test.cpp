#include "sim/scenario/schema_values.h"

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("a parameter is defined once, however often it is referred to") {
  const Registry registry = harbour_registry();
  ValueSchemas values;
  const auto reference = values.leaf(*registry.find("quays.north.length"));
  CHECK(reference == nlohmann::ordered_json{{"$ref", "#/definitions/parameter.quays.ID.length"}});
  const std::size_t once = values.definitions().size();
  CHECK(values.leaf(*registry.find("quays.south.length")) == reference);
  CHECK(values.definitions().size() == once);
}

TEST_CASE("parameters of one quantity share what a value of it may be") {
  const Registry registry = harbour_registry();
  ValueSchemas values;
  values.leaf(*registry.find("tide.every"));
  CHECK(values.definitions().size() == 3);  // the parameter, a duration, a remarked duration
  for (const Parameter& parameter : registry.parameters()) {
    if (parameter.quantity == Quantity::duration) values.leaf(parameter);
  }
  CHECK(values.definitions().contains("quantity.duration"));
  CHECK(values.definitions()["parameter.tide.every"]["anyOf"][0]["$ref"] ==
        "#/definitions/quantity.duration");
}
