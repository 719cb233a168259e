// JSON Schema, draft-07, of everything the registry declares: editors complete and check scenario
// files with it. What a schema cannot say - references, inheritance - only the reader checks, so
// nothing but schema_version and ids is required here.

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/scenario/claims.h"
#include "sim/scenario/paths_schema.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/schema_values.h"
#include "sim/scenario/shape.h"

namespace pendulum {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* id_pattern = "^[a-z0-9][a-z0-9_-]*$";
Json shape_schema(const Shape& shape, ValueSchemas& values);

void add_children(Json& object, const Shape& shape, ValueSchemas& values) {
  for (const Shape::Child& child : shape.children) {
    object["properties"][child.key] = shape_schema(child.shape, values);
  }
}

Json entry_schema(const Shape& entry, ValueSchemas& values) {
  Json schema = closed_object();
  schema["properties"]["id"] = {{"type", {"string", "integer"}}, {"pattern", id_pattern}};
  schema["properties"]["remove"] = {{"type", "boolean"},
                                    {"description", "Takes the entry out of what is extended."}};
  schema["required"] = {"id"};
  add_children(schema, entry, values);
  return schema;
}

Json shape_schema(const Shape& shape, ValueSchemas& values) {
  Json schema;
  switch (shape.kind) {
    case Shape::Kind::changes:
      schema = {{"$ref", "#/definitions/changes"}};
      return schema;
    case Shape::Kind::leaf:
      return values.leaf(*shape.parameter);
    case Shape::Kind::list:
      schema = {{"type", {"array", "null"}}, {"items", entry_schema(*shape.entry, values)}};
      break;
    case Shape::Kind::keyed:
      schema = closed_object();
      schema["patternProperties"][id_pattern] = shape_schema(*shape.entry, values);
      schema["patternProperties"].erase("^x-");  // an id may begin with x- as well
      break;
    case Shape::Kind::map:
      schema = closed_object();
      schema["type"] = {"object", "null"};
      add_children(schema, shape, values);
      break;
  }
  if (shape.section != nullptr) schema["description"] = shape.section->sentence;
  return schema;
}

bool any_changes(const Shape& shape) {
  return shape.kind == Shape::Kind::changes || (shape.entry && any_changes(*shape.entry)) ||
         std::any_of(shape.children.begin(), shape.children.end(),
                     [](const Shape::Child& child) { return any_changes(child.shape); });
}

// Every parameter that may change while time runs.
Json changes_schema(const Shape& root, ValueSchemas& values) {
  Json schema = paths_schema(root, values, [](const Parameter& one) { return !one.fixed; });
  schema["type"] = {"object", "null"};
  schema["description"] = "New values, each by the path of the value it replaces.";
  return schema;
}

Json text_schema(const char* description) {
  return {{"type", "string"}, {"pattern", printable_pattern}, {"description", description}};
}

// Every value of a claim is one word, a list of words, or a map of settings.
Json claims_schema() {
  const Json word = {{"type", {"string", "number", "boolean"}}};
  Json claim = closed_object();
  for (const ClaimKey& key : claim_keys()) {
    Json forms = Json::array();
    if (key.word) forms.push_back(word);
    if (key.words) forms.push_back({{"type", "array"}, {"items", word}});
    if (key.settings) forms.push_back({{"type", "object"}, {"additionalProperties", word}});
    Json& value = claim["properties"][std::string(key.key)];
    value["description"] = key.sentence;
    if (key.key == "is") forms = {{{"enum", {"higher", "lower", "alike"}}}};
    value["anyOf"] = std::move(forms);
  }
  claim["required"] = {"metric"};
  return {{"type", {"array", "null"}},
          {"items", std::move(claim)},
          {"description", "Claims of the file about itself, run by validate --expect."}};
}

// Languages as locales are named, each with texts by their English.
Json translations_schema() {
  Json texts = {{"type", {"object", "null"}},
                {"additionalProperties", {{"type", "string"}, {"minLength", 1}}}};
  Json schema = closed_object();
  schema["type"] = {"object", "null"};
  schema["description"] = "Texts of the file in other languages: language, English text, text.";
  schema["patternProperties"]["^[a-z]{2,3}(_[A-Z]{2})?$"] = std::move(texts);
  return schema;
}

}  // namespace

std::string json_schema(const Registry& registry) {
  Json patch = closed_object();
  Json& sections = patch["properties"];
  sections["name"] = text_schema("Short name, shown wherever scenarios are compared.");
  sections["title"] = text_schema("One line for people.");
  sections["description"] = text_schema("The story the scenario tells, and what it assumes.");
  sections["translations"] = translations_schema();
  sections["expect"] = claims_schema();
  const Shape shape = build_shape(registry);
  ValueSchemas values;
  add_children(patch, shape, values);

  Json root = {{"$schema", "http://json-schema.org/draft-07/schema#"},
               {"title", "Pendulum scenario"}};
  root.update(closed_object());
  Json& properties = root["properties"];
  properties["schema_version"] = {{"const", 1}};
  for (const auto& [key, unused] : sections.items()) {
    properties[key] = {{"$ref", "#/definitions/patch/properties/" + key}};
  }
  properties["extends"] = text_schema("The file this one builds on, relative to this file.");
  properties["variants"] = {{"type", "object"},
                            {"description", "Named changes of this file, read with --variant."},
                            {"additionalProperties", {{"$ref", "#/definitions/patch"}}}};
  root["required"] = {"schema_version"};
  root["definitions"]["patch"] = std::move(patch);
  if (any_changes(shape)) root["definitions"]["changes"] = changes_schema(shape, values);
  root["definitions"].update(values.definitions());
  return root.dump(2) + "\n";
}

}  // namespace pendulum
