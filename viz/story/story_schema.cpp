#include "viz/story/story_schema.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/lever_value.h"
#include "sim/scenario/paths_schema.h"
#include "viz/story/story.h"
#include "viz/story/story_keys.h"

namespace pendulum {
namespace {

using StoryJson = nlohmann::ordered_json;

/// A reference that other words may stand beside.
StoryJson beside_others(const std::string& definition) {
  StoryJson reference = {{"$ref", "#/definitions/" + definition}};
  StoryJson schema;
  schema["allOf"].push_back(std::move(reference));
  return schema;
}

StoryJson text_form() {
  return {{"type", {"string", "number"}}, {"minLength", 1}};
}

StoryJson texts_by_language() {
  StoryJson schema = closed_object();
  schema["patternProperties"]["^[a-z]{2,3}(_[A-Z]{2})?$"] = {
      {"type", {"object", "null"}},
      {"additionalProperties", {{"type", "string"}, {"minLength", 1}}}};
  return schema;
}

/// Those that have a chart, or that a question may be decided by; else both.
StoryJson metric_words(std::optional<StoryPage> page = {}) {
  const std::vector<Metric>& charts = charted_metrics();
  StoryJson words = StoryJson::array();
  for (const MetricFacts& facts : metric_facts()) {
    const bool charted = std::find(charts.begin(), charts.end(), facts.metric) != charts.end();
    const bool decides = facts.better != Better::neither;
    if ((charted && page != StoryPage::question) || (decides && page != StoryPage::chart))
      words.push_back(facts.key);
  }
  return words;
}

StoryJson form_schema(StoryForm form) {
  switch (form) {
    case StoryForm::text:
      return text_form();
    case StoryForm::short_text: {
      StoryJson schema = text_form();
      schema["maxLength"] = longest_text;
      return schema;
    }
    case StoryForm::structures:
      return {{"type", "array"},
              {"items", {{"type", "string"}, {"minLength", 1}}},
              {"minItems", 1},
              {"maxItems", most_story_structures}};
    case StoryForm::steps:
      return {{"type", "array"},
              {"items", {{"$ref", "#/definitions/step"}}},
              {"minItems", 1},
              {"maxItems", most_story_steps}};
    case StoryForm::translations:
      return texts_by_language();
    case StoryForm::page:
      return {{"enum", page_names()}};
    case StoryForm::structure:
      return text_form();
    case StoryForm::metric:
      return {{"enum", metric_words()}};
    case StoryForm::month:
      return {{"type", "number"}, {"minimum", 0}, {"maximum", last_story_month}};
    case StoryForm::flag:
      return {{"type", "boolean"}};
    case StoryForm::settings:
      return beside_others("levers");
    case StoryForm::settings_within:
      return {{"type", "object"},
              {"minProperties", 1},
              {"additionalProperties", {{"$ref", "#/definitions/decisions"}}}};
  }
  return {};
}

StoryJson keys_schema(std::span<const StoryKey> keys) {
  StoryJson schema = closed_object();
  for (const StoryKey& key : keys) {
    StoryJson value = form_schema(key.form);
    value["description"] = key.sentence;
    schema["properties"][std::string(key.key)] = std::move(value);
    if (key.needed) schema["required"].push_back(key.key);
  }
  return schema;
}

/// Which keys a page needs, and of which metrics it may be.
StoryJson page_rule(StoryPage page, const std::vector<std::string>& needed) {
  StoryJson rule;
  rule["if"]["properties"]["page"]["const"] = page_names()[static_cast<std::size_t>(page)];
  rule["if"]["required"].push_back("page");
  rule["then"]["required"] = needed;
  if (page != StoryPage::map) rule["then"]["properties"]["metric"]["enum"] = metric_words(page);
  return rule;
}

StoryJson step_schema() {
  StoryJson step = keys_schema(step_keys());
  step["allOf"].push_back(page_rule(StoryPage::map, {"structure"}));
  step["allOf"].push_back(page_rule(StoryPage::chart, {"metric"}));
  step["allOf"].push_back(page_rule(StoryPage::question, {"question", "metric"}));
  step["dependencies"]["question"].push_back("metric");
  return step;
}

}  // namespace

std::string story_schema(const Registry& registry) {
  StoryJson root = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                    {"title", "Pendulum story"}};
  root.update(keys_schema(story_keys()));
  root["definitions"]["step"] = step_schema();
  const Shape shape = build_shape(registry);
  ValueSchemas values(SaidAs::word);
  root["definitions"]["levers"] = paths_schema(shape, values, is_lever);
  root["definitions"]["decisions"] = paths_schema(shape, values, [](const Parameter& parameter) {
    return is_lever(parameter) && parameter.role == ParameterRole::decision;
  });
  for (const char* map : {"levers", "decisions"}) root["definitions"][map]["minProperties"] = 1;
  root["definitions"].update(values.definitions());
  return root.dump(2) + "\n";
}

}  // namespace pendulum
