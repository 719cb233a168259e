#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/path.h"
#include "sim/scenario/uncertainty.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;
using nlohmann::json;

namespace {

json harbour_schema() {
  return json::parse(json_schema(harbour_registry()));
}

// Where the references of this schema lead.
json resolve(const json& schema, json part) {
  while (part.is_object() && part.contains("$ref")) {
    part = json(schema.at(json::json_pointer(part["$ref"].get<std::string>().substr(1))));
  }
  return part;
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
  return resolve(schema, at);
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
    CHECK(part["anyOf"].size() == (may_be_uncertain(parameter) ? 3 : 2));
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
  const json duration = resolve(schema, find_part(schema, "tide.every")["anyOf"][0]);
  CHECK(duration["pattern"].get<std::string>().find("|wk|") != std::string::npos);
  CHECK(find_part(schema, "tide.night")["default"] == false);
  CHECK(find_part(schema, "quays[].cranes")["default"] == 2);
  CHECK(find_part(schema, "quays[].length")["anyOf"][0]["maximum"] == 1000);
  CHECK(find_part(schema, "jobs[].steps[].after")["default"] == json::array());
  CHECK(schema["definitions"]["patch"]["properties"]["quays"]["items"]["required"] ==
        json::array({"id"}));
}

TEST_CASE("a validator of JSON Schema takes good files and refuses bad ones") {
  struct Case {
    const char* document;
    const char* verdict;
  };
  const std::vector<Case> cases = {
      {R"({"schema_version": 1})", "valid"},  // a patch of another file may say as little
      {R"({"schema_version": 1, "extends": "base.yaml", "x-any": [1],
           "tide": {"every": "12 h", "mode": "lifo", "night": true, "loss": 0.05},
           "quays": [{"id": "north", "length": 120, "cranes": 3, "fee": "1.5 kEUR",
                      "calls": "12/mo", "label": "Süd", "x-more": 1}],
           "jobs": [{"id": "unload", "quay": "north", "after_job": null,
                     "steps": [{"id": "lift", "effort": "2 h", "after": ["open"]}]},
                    {"id": "old", "remove": true}],
           "pilots": {"shares": {"north": {"centre": "35 %"}}, "weight": {"north": 2.5}},
           "variants": {"calm": {"tide": {"every": "20 h"}}}})",
       "valid"},
      {R"({"schema_version": 1, "tide": {"every": {"value": "12 h", "source": "s", "note": "n"}}})",
       "valid"},
      {R"({"schema_version": 1, "tide": {"every": {"value": 12, "unit": "h"}}})", "valid"},
      {R"({"schema_version": 1, "tide": null, "quays": null})", "valid"},
      {R"({"tide": {}})", " is wrong"},
      {R"({"schema_version": 2})", "schema_version is wrong"},
      {R"({"schema_version": 1, "tidee": {}})", " is wrong"},
      {R"({"schema_version": 1, "tide": {"evry": "12 h"}})", "tide is wrong"},
      {R"({"schema_version": 1, "tide": {"every": 12}})", "tide/every is wrong"},
      {R"({"schema_version": 1, "tide": {"every": "12 days"}})", "tide/every is wrong"},
      {R"({"schema_version": 1, "tide": {"mode": "fiffo"}})", "tide/mode is wrong"},
      {R"({"schema_version": 1, "tide": {"night": "yes"}})", "tide/night is wrong"},
      {R"({"schema_version": 1, "tide": {"loss": 35}})", "tide/loss is wrong"},
      {R"({"schema_version": 1, "quays": {"north": {}}})", "quays is wrong"},
      {R"({"schema_version": 1, "quays": [{"id": "a", "label": "red\u001b[31m"}]})",
       "quays/0/label is wrong"},
      {R"({"schema_version": 1, "quays": [{"length": 3}]})", "quays/0 is wrong"},
      {R"({"schema_version": 1, "quays": [{"id": "North"}]})", "quays/0/id is wrong"},
      {R"({"schema_version": 1, "quays": [{"id": "a", "length": 0}]})", "quays/0/length is wrong"},
      {R"({"schema_version": 1, "quays": [{"id": "a", "cranes": 2.5}]})",
       "quays/0/cranes is wrong"},
      {R"({"schema_version": 1, "pilots": {"shares": {"a": {"center": "3 %"}}}})",
       "pilots/shares/a is wrong"},
      {R"({"schema_version": 1, "variants": {"calm": {"schema_version": 1}}})",
       "variants/calm is wrong"},
  };
  json documents = json::array();
  std::string expected;
  for (const Case& one : cases) {
    documents.push_back(json::parse(one.document));
    expected += std::string(one.verdict) + "\n";
  }
  const TestFolder folder;
  const std::string command =
      "python3 -W ignore '" PENDULUM_SOURCE_DIR "/tests/scenario/check_schema.py' '" +
      folder.write("schema.json", json_schema(harbour_registry())) + "' '" +
      folder.write("documents.json", documents.dump()) + "' > '" + folder.path() + "/said.txt'";
  REQUIRE(std::system(command.c_str()) == 0);  // needs python3-jsonschema
  std::ostringstream said;
  said << std::ifstream(folder.path() + "/said.txt").rdbuf();
  CHECK(said.str() == expected);
}
