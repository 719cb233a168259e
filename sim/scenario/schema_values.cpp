#include "sim/scenario/schema_values.h"

#include <string>

#include <fmt/format.h>

#include "sim/scenario/path.h"
#include "sim/scenario/value.h"

namespace pendulum {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* number_pattern = "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?";

Json with_units(const std::string& units) {
  return {{"type", "string"},
          {"pattern", fmt::format("^\\s*{}\\s*({})\\s*$", number_pattern, units)}};
}

// A value of a quantity that needs no bounds of its own.
Json plain_schema(Quantity quantity) {
  switch (quantity) {
    case Quantity::duration:
      return with_units("s|min|h|d|wk|mo|y|cd");
    case Quantity::rate:
      return with_units("/h|/d|/wk|/mo|/y");
    case Quantity::money:
      return with_units("EUR|kEUR|MEUR");
    case Quantity::share:
      return {{"anyOf", {with_units("%"), {{"type", "number"}, {"maximum", 1}}}}};
    case Quantity::flag:
      return {{"type", "boolean"}};
    case Quantity::text:
      return {{"type", {"string", "number", "boolean"}}, {"pattern", printable_pattern}};
    case Quantity::reference:
      return {{"type", {"string", "number", "null"}}};
    case Quantity::references:
      return {{"type", "array"}, {"items", {{"type", {"string", "number"}}}}};
    case Quantity::count:
      return {{"type", "integer"}};
    case Quantity::number:
    case Quantity::choice:
      break;
  }
  return {{"type", "number"}};
}

const char* name_of(Quantity quantity) {
  switch (quantity) {
    case Quantity::duration:
      return "duration";
    case Quantity::rate:
      return "rate";
    case Quantity::money:
      return "money";
    case Quantity::share:
      return "share";
    case Quantity::flag:
      return "flag";
    case Quantity::text:
      return "text";
    case Quantity::reference:
      return "reference";
    case Quantity::references:
      return "references";
    case Quantity::count:
    case Quantity::number:
    case Quantity::choice:
      break;
  }
  return "number";
}
// `{value: …, source: …, note: …}`; beside a unit the value is a bare number.
Json annotated(const Json& value) {
  Json schema = closed_object();
  schema["properties"] = {{"value", {{"anyOf", {value, {{"type", "number"}}}}}},
                          {"unit", {{"type", "string"}}},
                          {"source", {{"type", "string"}}},
                          {"note", {{"type", "string"}}}};
  return schema;
}

// `{triangular: [low, mode, high], source: …}` and its like; beside a unit values are bare numbers.
Json uncertain(const Json& value) {
  Json schema = closed_object();
  for (const UncertaintyFormFacts& facts : uncertainty_forms()) {
    schema["properties"][std::string(facts.key)] = {
        {"type", "array"},
        {"items", {{"anyOf", {value, {{"type", "number"}}}}}},
        {"minItems", facts.parts},
        {"maxItems", facts.parts},
        {"description", facts.takes}};
  }
  for (const char* key : {"unit", "source", "note"}) {
    schema["properties"][key] = {{"type", "string"}};
  }
  return schema;
}

std::string describe(const Parameter& parameter) {
  std::string text = parameter.sentence.empty() ? parameter.label : parameter.sentence;
  const auto say = [&](double value) { return format_quantity(parameter.quantity, value); };
  if (is_numeric(parameter.quantity) && parameter.low && parameter.high) {
    text += fmt::format(" From {} to {}.", say(*parameter.low), say(*parameter.high));
  }
  if (!parameter.refers_to.empty()) text += " An id of " + parameter.refers_to + ".";
  if (!parameter.source.empty()) text += " Default from: " + parameter.source;
  return text;
}

Json default_value(const Parameter& parameter) {
  const TypedValue value = *check_default(parameter).value;
  if (parameter.quantity == Quantity::references) return value.references;
  if (parameter.quantity == Quantity::flag) return value.number != 0;
  if (parameter.quantity == Quantity::count) return static_cast<std::int64_t>(value.number);
  if (parameter.quantity == Quantity::number) return value.number;
  return *parameter.default_text;
}

// A name for the definitions that needs no escaping in a reference: markets.ID.language.
std::string definition_name(std::string_view pattern) {
  std::string name = "parameter";
  for (const Segment& segment : split_pattern(pattern)) {
    (name += ".") += segment.kind == Segment::Kind::keyed ? "ID" : segment.name;
    if (segment.kind == Segment::Kind::list) name += ".ID";
  }
  return name;
}

}  // namespace

Json closed_object() {
  return {{"type", "object"},
          {"properties", Json::object()},
          {"patternProperties", {{"^x-", Json::object()}}},
          {"additionalProperties", false}};
}

Json ValueSchemas::refer(const std::string& name, const std::function<Json()>& make) {
  if (!definitions_.contains(name)) definitions_[name] = make();
  return {{"$ref", "#/definitions/" + name}};
}

Json ValueSchemas::word(const Parameter& parameter) {
  const Quantity quantity = parameter.quantity;
  if (quantity == Quantity::choice) return {{"enum", parameter.choices}};
  const std::string name = name_of(quantity);
  if (name != "number") return refer("quantity." + name, [&] { return plain_schema(quantity); });
  Json number = plain_schema(quantity);
  const AllowedRange range = allowed_range(parameter);
  if (range.low) number["minimum"] = *range.low;
  if (range.high) number["maximum"] = *range.high;
  return number;
}

Json ValueSchemas::forms(const Parameter& parameter) {
  const Quantity quantity = parameter.quantity;
  if (said_ == SaidAs::word) return Json::array({word(parameter)});
  if (quantity == Quantity::choice)
    return Json::array({word(parameter), annotated(word(parameter))});
  const std::string name = name_of(quantity);
  Json annotation = refer("annotated." + name, [&] { return annotated(plain_schema(quantity)); });
  Json all = Json::array({word(parameter), annotation});
  if (may_be_uncertain(parameter)) {
    all.push_back(refer(std::string("uncertain.") + name, [&] {
      return uncertain(plain_schema(quantity == Quantity::count ? Quantity::number : quantity));
    }));
  }
  return all;
}

Json ValueSchemas::leaf(const Parameter& parameter) {
  return refer(definition_name(parameter.path), [&] {
    Json schema;
    if (!parameter.label.empty()) schema["title"] = parameter.label;
    schema["description"] = describe(parameter);
    if (parameter.default_text) schema["default"] = default_value(parameter);
    schema["anyOf"] = forms(parameter);
    return schema;
  });
}

}  // namespace pendulum
