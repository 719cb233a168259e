#include "sim/scenario/registry.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/scenario/path.h"
#include "sim/scenario/value.h"

namespace pendulum {

namespace {

double parse_declared(const Parameter& parameter, std::string_view text) {
  const ParsedValue parsed = parse_quantity(parameter.quantity, text);
  PENDULUM_CHECK(parsed.value.has_value(),
                 fmt::format("{}: '{}' {}", parameter.path, text, parsed.problem.english()));
  return *parsed.value;
}

// Range, default and choices come in any order; each is checked as soon as both sides are there.
void check_declaration(const Parameter& parameter) {
  const std::string& path = parameter.path;
  PENDULUM_CHECK(!parameter.low || !parameter.high || *parameter.low <= *parameter.high,
                 path + ": the range is upside down");
  if (!parameter.default_text) return;
  if (parameter.quantity == Quantity::choice && parameter.choices.empty()) return;
  const CheckedValue checked = check_default(parameter);
  const std::string problem = checked.problem.english();
  PENDULUM_CHECK(checked.value.has_value() || problem.ends_with("is out of range"),
                 path + ": the default: " + problem);
  const bool ranged = parameter.low || parameter.high;
  PENDULUM_CHECK(checked.value.has_value() || !ranged, path + ": the default " + problem);
}

bool is_pattern(std::string_view path) {
  const std::vector<Segment> segments = split_pattern(path);
  return std::all_of(segments.begin(), segments.end(), [](const Segment& segment) {
    return segment.kind == Segment::Kind::keyed || is_id(segment.name);
  });
}

}  // namespace

ParameterBuilder& ParameterBuilder::label(std::string text) {
  parameter_.label = std::move(text);
  return *this;
}

ParameterBuilder& ParameterBuilder::says(std::string sentence) {
  parameter_.sentence = std::move(sentence);
  return *this;
}

ParameterBuilder& ParameterBuilder::from(std::string source) {
  parameter_.source = std::move(source);
  return *this;
}

ParameterBuilder& ParameterBuilder::standard(std::string default_text) {
  parameter_.default_text = std::move(default_text);
  check_declaration(parameter_);
  return *this;
}

ParameterBuilder& ParameterBuilder::range(std::string_view low, std::string_view high) {
  parameter_.low = parse_declared(parameter_, low);
  parameter_.high = parse_declared(parameter_, high);
  check_declaration(parameter_);
  return *this;
}

ParameterBuilder& ParameterBuilder::lever() {
  parameter_.lever = true;
  return *this;
}

ParameterBuilder& ParameterBuilder::lever(std::string_view low, std::string_view high) {
  parameter_.lever_low = parse_declared(parameter_, low);
  parameter_.lever_high = parse_declared(parameter_, high);
  return lever();
}

ParameterBuilder& ParameterBuilder::level(std::string_view value, std::string words) {
  parameter_.levels.push_back({parse_declared(parameter_, value), std::move(words)});
  return *this;
}

ParameterBuilder& ParameterBuilder::decision() {
  parameter_.role = ParameterRole::decision;
  return *this;
}

ParameterBuilder& ParameterBuilder::assumption() {
  parameter_.role = ParameterRole::assumption;
  return *this;
}

ParameterBuilder& ParameterBuilder::choices(std::vector<std::string> words) {
  parameter_.choices = std::move(words);
  check_declaration(parameter_);
  return *this;
}

ParameterBuilder& ParameterBuilder::refers_to(std::string list) {
  parameter_.refers_to = std::move(list);
  return *this;
}

ParameterBuilder& ParameterBuilder::needs(std::string path, std::string word) {
  parameter_.needs.push_back({std::move(path), std::move(word)});
  return *this;
}

ParameterBuilder& ParameterBuilder::decimals(int digits) {
  parameter_.decimals = digits;
  return *this;
}

ParameterBuilder& ParameterBuilder::fixed() {
  parameter_.fixed = true;
  return *this;
}

ParameterBuilder& ParameterBuilder::paragraphs() {
  parameter_.paragraphs = true;
  return *this;
}

ParameterBuilder Registry::add(std::string path, Quantity quantity) {
  PENDULUM_CHECK(is_pattern(path), "not a path: '" + path + "'");
  PENDULUM_CHECK(std::none_of(parameters_.begin(), parameters_.end(),
                              [&](const Parameter& other) { return other.path == path; }),
                 "declared twice: " + path);
  Parameter& parameter = parameters_.emplace_back();
  parameter.path = std::move(path);
  parameter.quantity = quantity;
  parameter.mechanism = mechanism_;
  if (!switch_.empty()) parameter.needs.push_back({switch_, {}});
  return ParameterBuilder(parameter);
}

void Registry::add_section(Section section) {
  PENDULUM_CHECK(is_pattern(section.path), "not a path: '" + section.path + "'");
  sections_.push_back(std::move(section));
}

void Registry::set_mechanism(std::string name) {
  mechanism_ = std::move(name);
  switch_.clear();
}

void Registry::set_switch(std::string path) {
  switch_ = std::move(path);
}

const std::vector<Parameter>& Registry::parameters() const {
  return parameters_;
}

const std::vector<Section>& Registry::sections() const {
  return sections_;
}

const Parameter* Registry::find(std::string_view concrete_path) const {
  const auto found = std::find_if(
      parameters_.begin(), parameters_.end(),
      [&](const Parameter& parameter) { return governs(parameter.path, concrete_path); });
  return found != parameters_.end() ? &*found : nullptr;
}

}  // namespace pendulum
