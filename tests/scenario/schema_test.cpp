#include <nlohmann/json.hpp>

#include "sim/scenario/path.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;
using nlohmann::json;

namespace {

json harbour_schema() {
  return json::parse(json_schema(harbour_registry()));
}

// The part of the schema that governs a declared path; null when there is none.
json find_part(const json& schema, const std::string& pattern) {
  json at = schema["definitions"]["patch"];
  for (const Segment& segment : split_pattern(pattern)) {
    if (segment.kind == Segment::Kind::keyed) {
      at = at["patternProperties"].begin().value();
      continue;
    }
    const std::string name(segment.name);
    if (!at.contains("properties") || !at["properties"].contains(name)) return nullptr;
    at = json(at["properties"][name]);
    if (segment.kind == Segment::Kind::list) at = json(at["items"]);
  }
  return at;
}

void check_closed(const json& schema) {
  if (schema.is_object() && schema.contains("properties") && schema["properties"].is_object() &&
      schema.contains("patternProperties")) {
    CHECK(schema["additionalProperties"] == false);
  }
  if (schema.is_structured()) {
    for (const json& inner : schema) check_closed(inner);
  }
}

}  // namespace

TEST_CASE("the schema has every declared path, described") {
  const json schema = harbour_schema();
  CHECK(schema["$schema"] == "http://json-schema.org/draft-07/schema#");
  CHECK(schema["required"] == json::array({"schema_version"}));
  const Registry registry = harbour_registry();
  for (const Parameter& parameter : registry.parameters()) {
    INFO(parameter.path);
    const json part = find_part(schema, parameter.path);
    REQUIRE(part.is_object());
    CHECK(part["description"].get<std::string>().starts_with(parameter.sentence));
    CHECK(part["anyOf"].size() == 2);
    CHECK(part.contains("default") == parameter.default_text.has_value());
  }
  for (const auto& [key, section] : schema["definitions"]["patch"]["properties"].items()) {
    CHECK(schema["properties"][key]["$ref"] == "#/definitions/patch/properties/" + key);
  }
  check_closed(schema);
}

TEST_CASE("types, units, choices and defaults are in the schema") {
  const json schema = harbour_schema();
  CHECK(find_part(schema, "tide.mode")["anyOf"][0]["enum"] == json({"fifo", "lifo", "priority"}));
  CHECK(find_part(schema, "tide.every")["title"] == "High water every");
  CHECK(find_part(schema, "tide.every")["default"] == "12 h");
  CHECK(find_part(schema, "tide.every")["anyOf"][0]["pattern"].get<std::string>().find("|wk|") !=
        std::string::npos);
  CHECK(find_part(schema, "tide.night")["default"] == false);
  CHECK(find_part(schema, "quays[].cranes")["default"] == 2);
  CHECK(find_part(schema, "quays[].length")["anyOf"][0]["maximum"] == 1000);
  CHECK(find_part(schema, "jobs[].steps[].after")["default"] == json::array());
  CHECK(schema["definitions"]["patch"]["properties"]["quays"]["items"]["required"] ==
        json::array({"id"}));
}
