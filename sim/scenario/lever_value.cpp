#include "sim/scenario/lever_value.h"

#include <algorithm>
#include <utility>

#include "sim/scenario/value.h"

namespace pendulum {
namespace {

double place_among(const Parameter& parameter, const std::string& choice) {
  const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), choice);
  return static_cast<double>(found - parameter.choices.begin());
}

}  // namespace

bool is_lever(const Parameter& parameter) {
  if (!parameter.lever || parameter.role == ParameterRole::description) return false;
  return is_numeric(parameter.quantity) || parameter.quantity == Quantity::choice;
}

double lever_value(const Scenario& scenario, std::string_view path) {
  const Parameter& parameter = scenario.parameter(path);
  if (parameter.quantity != Quantity::choice) return scenario.number(path);
  return place_among(parameter, scenario.text(path));
}

std::optional<Scenario> with_lever(const Scenario& scenario, const std::string& path,
                                   double value) {
  if (!scenario.has(path)) return std::nullopt;
  const Parameter& parameter = scenario.parameter(path);
  if (parameter.quantity != Quantity::choice) return scenario.with_number(path, value);
  const auto place = static_cast<std::size_t>(std::max(0.0, value));
  if (place >= parameter.choices.size()) return std::nullopt;
  return scenario.with_text(path, parameter.choices[place]);
}

SaidLever read_lever(const Parameter& parameter, std::string_view text) {
  CheckedValue checked = check_scalar(parameter, text);
  if (!checked.value) return {{}, std::move(checked.problem), std::move(checked.hint)};
  if (parameter.quantity != Quantity::choice) return {checked.value->number, {}, {}};
  return {place_among(parameter, checked.value->text), {}, {}};
}

}  // namespace pendulum
