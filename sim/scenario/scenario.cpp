#include "sim/scenario/scenario.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "sim/base/check.h"
#include "sim/scenario/loader.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/scenario_data.h"

namespace pendulum {

Scenario::Scenario(std::shared_ptr<const ScenarioFrame> frame,
                   std::shared_ptr<const ScenarioValues> values)
    : frame_(std::move(frame)), values_(std::move(values)) {}

const std::string& Scenario::name() const {
  return frame_->name;
}
const std::string& Scenario::title() const {
  return frame_->title;
}
const std::string& Scenario::description() const {
  return frame_->description;
}
const std::string& Scenario::file() const {
  return frame_->file;
}
const std::string& Scenario::variant() const {
  return frame_->variant;
}
const std::vector<std::string>& Scenario::files() const {
  return frame_->files;
}
const std::vector<Claim>& Scenario::claims() const {
  return frame_->claims;
}

const Translations& Scenario::translations() const {
  return frame_->translations;
}
const std::vector<std::string>& Scenario::paths() const {
  return frame_->paths;
}

const std::vector<std::string>& Scenario::ids(std::string_view list) const {
  const auto found = frame_->lists.find(list);
  PENDULUM_CHECK(found != frame_->lists.end(), "no list '" + std::string(list) + "'");
  return found->second;
}

std::size_t Scenario::slot(std::string_view path) const {
  const auto found = frame_->slots.find(path);
  PENDULUM_CHECK(found != frame_->slots.end(), "no value at '" + std::string(path) + "'");
  return found->second;
}

bool Scenario::has(std::string_view path) const {
  return frame_->slots.find(path) != frame_->slots.end();
}

const Parameter& Scenario::parameter(std::string_view path) const {
  return frame_->parameter_of(slot(path));
}

double Scenario::number(std::string_view path) const {
  const std::size_t at = slot(path);
  PENDULUM_CHECK(is_numeric(frame_->parameter_of(at).quantity),
                 "no number at '" + std::string(path) + "'");
  return values_->numbers[at];
}

bool Scenario::flag(std::string_view path) const {
  const std::size_t at = slot(path);
  PENDULUM_CHECK(frame_->parameter_of(at).quantity == Quantity::flag,
                 "no flag at '" + std::string(path) + "'");
  return values_->numbers[at] != 0;
}

const std::string& Scenario::text(std::string_view path) const {
  const std::size_t at = slot(path);
  const Quantity quantity = frame_->parameter_of(at).quantity;
  PENDULUM_CHECK(!is_numeric(quantity) && quantity != Quantity::references,
                 "no text at '" + std::string(path) + "'");
  const auto changed = values_->texts.find(at);
  return changed != values_->texts.end() ? changed->second : frame_->values[at].value.text;
}

const std::vector<std::string>& Scenario::references(std::string_view path) const {
  const std::size_t at = slot(path);
  PENDULUM_CHECK(frame_->parameter_of(at).quantity == Quantity::references,
                 "no references at '" + std::string(path) + "'");
  const auto changed = values_->references.find(at);
  return changed != values_->references.end() ? changed->second
                                              : frame_->values[at].value.references;
}

const Origin& Scenario::origin(std::string_view path) const {
  const std::size_t at = slot(path);
  const auto changed = values_->origins.find(at);
  return changed != values_->origins.end() ? changed->second : frame_->values[at].origin;
}

bool Scenario::is_said(std::string_view path) const {
  const std::size_t at = slot(path);
  return frame_->values[at].said || values_->origins.count(at) > 0;
}

Diagnostic Scenario::place(std::string_view path) const {
  return Problems(*frame_->texts).at(origin(path).where, std::string(path));
}

const std::string& Scenario::said_last(const std::vector<std::string>& paths) const {
  const auto age = [&](const std::string& path) -> std::tuple<int, int> {
    if (!is_said(path)) return {3 + longest_chain, 0};
    if (values_->origins.count(slot(path)) > 0) return {0, 0};
    const Position where = origin(path).where;
    const bool setting = where.source >= static_cast<int>(frame_->files.size());
    if (setting) return {1, -where.source};
    // Variants stand below what they change.
    return {2 + where.source, frame_->variant.empty() ? 0 : -where.line};
  };
  return *std::min_element(paths.begin(), paths.end(),
                           [&](const auto& a, const auto& b) { return age(a) < age(b); });
}

std::string Scenario::value_text(std::string_view path) const {
  const std::size_t at = slot(path);
  const Parameter& parameter = frame_->parameter_of(at);
  if (const auto found = values_->uncertain.find(at); found != values_->uncertain.end()) {
    return "{" + found->second.text(parameter) + "}";
  }
  if (is_numeric(parameter.quantity)) {
    return format_quantity(parameter.quantity, values_->numbers[at]);
  }
  if (parameter.quantity != Quantity::references) return text(path);
  TypedValue value;
  value.references = references(path);
  return to_text(parameter, value);
}

Scenario Scenario::with_value(std::size_t at, const TypedValue& value) const {
  auto values = std::make_shared<ScenarioValues>(*values_);
  values->numbers[at] = value.number;
  if (!is_numeric(frame_->parameter_of(at).quantity)) values->texts[at] = value.text;
  values->origins[at] = Origin{"changed", 0, "", "", {}};
  values->uncertain.erase(at);
  return {frame_, std::move(values)};
}

const std::vector<std::string>& Scenario::changes(std::string_view map) const {
  const auto found = frame_->changes.find(map);
  PENDULUM_CHECK(found != frame_->changes.end(), "no changes at '" + std::string(map) + "'");
  return found->second;
}

Scenario Scenario::with_changes(std::string_view map) const {
  auto values = std::make_shared<ScenarioValues>(*values_);
  for (const std::string& path : changes(map)) {
    const std::string source = std::string(map) + "." + path;
    const std::size_t from = slot(source);
    const std::size_t to = slot(path);
    const Quantity quantity = frame_->parameter_of(to).quantity;
    values->numbers[to] = values_->numbers[from];
    values->uncertain.erase(to);
    if (const auto uncertain = values_->uncertain.find(from);
        uncertain != values_->uncertain.end()) {
      values->uncertain.emplace(to, uncertain->second);
    }
    if (quantity == Quantity::references) {
      values->references[to] = references(source);
    } else if (!is_numeric(quantity)) {
      values->texts[to] = text(source);
    }
    values->origins[to] = origin(source);
  }
  return {frame_, std::move(values)};
}

const Uncertainty* Scenario::uncertainty(std::string_view path) const {
  const auto found = values_->uncertain.find(slot(path));
  return found != values_->uncertain.end() ? &found->second : nullptr;
}

std::vector<std::string> Scenario::uncertain_paths() const {
  std::vector<std::string> paths;
  for (const auto& [at, unused] : values_->uncertain) paths.push_back(frame_->paths[at]);
  return paths;
}

Scenario Scenario::drawn(RandomKey key) const {
  auto values = std::make_shared<ScenarioValues>(*values_);
  for (const auto& [at, uncertainty] : values_->uncertain) {
    Stream stream(key, purpose("assumption"), hash_name(frame_->paths[at]));
    values->numbers[at] = uncertainty.at(frame_->parameter_of(at), stream.next_uniform());
  }
  values->uncertain.clear();
  return {frame_, std::move(values)};
}

std::optional<Scenario> Scenario::with_number(std::string_view path, double value) const {
  const std::size_t at = slot(path);
  const Parameter& parameter = frame_->parameter_of(at);
  PENDULUM_CHECK(is_numeric(parameter.quantity), "no number at '" + std::string(path) + "'");
  const CheckedValue checked = check_number(parameter, value);
  if (!checked.value) return std::nullopt;
  return with_value(at, *checked.value);
}

std::optional<Scenario> Scenario::with_text(std::string_view path, std::string_view text) const {
  const std::size_t at = slot(path);
  const Parameter& parameter = frame_->parameter_of(at);
  const CheckedValue checked = check_scalar(parameter, text);
  if (!checked.value) return std::nullopt;
  if (parameter.quantity == Quantity::reference) {
    const std::vector<std::string>& allowed = frame_->values[at].allowed;
    if (std::find(allowed.begin(), allowed.end(), text) == allowed.end()) return std::nullopt;
  }
  return with_value(at, *checked.value);
}

}  // namespace pendulum
