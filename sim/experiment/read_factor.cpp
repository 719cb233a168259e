#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "sim/experiment/factor.h"
#include "sim/scenario/decimal.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/uncertainty.h"
#include "sim/scenario/value.h"

namespace pendulum {
namespace {

constexpr int most_steps = 100000;

std::vector<std::string_view> split(std::string_view words, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(separator, at), words.size());
    parts.push_back(trim(words.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

FactorResult refuse(std::string problem) {
  return {std::nullopt, std::move(problem)};
}

Factor factor_of(const Scenario& scenario, const std::string& path) {
  const Parameter& parameter = scenario.parameter(path);
  Factor factor;
  factor.path = path;
  factor.label = parameter.label;
  factor.quantity = parameter.quantity;
  return factor;
}

FactorLevel level_of(const std::string& path, std::string_view words, double number) {
  return {std::string(words), number, {{path, std::string(words)}}};
}

/// Where the lever ends; nothing where neither a lever nor the declaration says.
std::optional<std::pair<double, double>> lever_range(const Parameter& parameter) {
  const AllowedRange allowed = allowed_range(parameter);
  const auto low = parameter.lever_low ? parameter.lever_low : allowed.low;
  const auto high = parameter.lever_high ? parameter.lever_high : allowed.high;
  if (!low || !high) return std::nullopt;
  return std::pair(*low, *high);
}

/// Takes the distribution the file gives; whether there is one.
bool take_belief(Factor& factor, const Scenario& scenario) {
  const Uncertainty* belief = scenario.uncertainty(factor.path);
  if (belief == nullptr) return false;
  factor.believed = [parameter = scenario.parameter(factor.path), belief = *belief](double share) {
    return belief.at(parameter, share);
  };
  factor.low = coordinate_in_range(factor, 0);
  factor.high = coordinate_in_range(factor, 1);
  // In round figures, which a skewed distribution may not reach.
  const double first = coordinate_at(factor, 0), last = coordinate_at(factor, 1);
  const auto round = [&](double end) { return std::clamp(rounded_on(factor, end), first, last); };
  std::tie(factor.low, factor.high) = std::pair(round(factor.low), round(factor.high));
  return true;
}

bool can_spread(const Parameter& parameter) {
  return is_numeric(parameter.quantity) && parameter.quantity != Quantity::flag;
}

/// So many times a value, in the unit it is said in: 80 % of "18 %" is "14.4 %", without the noise
/// of binary fractions.
double times(Quantity quantity, double value, double factor) {
  const std::string words = format_quantity(quantity, value);
  const std::size_t digits = decimal_length(words);
  const double number = read_decimal(words.substr(0, digits)).value_or(0);
  const std::string product = fmt::format("{:.12g}{}", number * factor, words.substr(digits));
  const ParsedValue parsed = parse_quantity(quantity, product);
  return parsed.value.value_or(value * factor);  // no whole number, or no share
}

/// Within a share of a value, as far as the parameter allows.
void spread_around(Factor& factor, const Parameter& parameter, double value, double share) {
  const AllowedRange allowed = allowed_range(parameter);
  const double one = times(factor.quantity, value, 1 - share);
  const double other = times(factor.quantity, value, 1 + share);
  factor.low = std::max(std::min(one, other), allowed.low.value_or(-1e300));
  factor.high = std::min(std::max(one, other), allowed.high.value_or(1e300));
  if (factor.is_whole()) {
    factor.low = std::floor(factor.low);
    factor.high = std::ceil(factor.high);
  }
}

FactorResult spread_values(Factor factor, const Scenario& scenario, double share) {
  spread_around(factor, scenario.parameter(factor.path), scenario.number(factor.path), share);
  if (factor.low < factor.high) return {factor, ""};
  return refuse(fmt::format("{} is {}, and a share of that is nothing; give {}=LOW:HIGH",
                            factor.path, scenario.value_text(factor.path), factor.path));
}

FactorResult usual_values(const Scenario& scenario, const std::string& path,
                          std::optional<double> spread) {
  const Parameter& parameter = scenario.parameter(path);
  Factor factor = factor_of(scenario, path);
  if (spread && can_spread(parameter)) return spread_values(factor, scenario, *spread);
  if (take_belief(factor, scenario)) return {factor, ""};
  if (parameter.quantity == Quantity::flag) {
    factor.levels = {level_of(path, "false", 0), level_of(path, "true", 1)};
    return {factor, ""};
  }
  for (const std::string& choice : parameter.choices)
    factor.levels.push_back(level_of(path, choice, 0));
  if (factor.is_list()) return {factor, ""};
  const auto range = lever_range(parameter);
  if (!is_numeric(parameter.quantity) || !range)
    return refuse(
        fmt::format("{} needs values: {}=VALUE,VALUE,… or {}=LOW:HIGH", path, path, path));
  std::tie(factor.low, factor.high) = *range;
  return {factor, ""};
}

struct Number {
  double value = 0;
  std::string problem;
};
Number number_in(const Parameter& parameter, std::string_view words) {
  const CheckedValue checked = check_scalar(parameter, words);
  if (checked.value) return {checked.value->number, ""};
  return {0, fmt::format("'{}' {}{}", words, checked.problem.english(),
                         checked.hint.empty() ? "" : "; " + checked.hint.english())};
}

FactorResult read_range(Factor factor, const Parameter& parameter,
                        const std::vector<std::string_view>& parts) {
  if (!is_numeric(parameter.quantity) || parameter.quantity == Quantity::flag || parts.size() > 3)
    return refuse(factor.path + " takes a list of values: VALUE,VALUE,…");
  for (const auto& [words, end] : {std::pair(parts[0], &factor.low), {parts[1], &factor.high}}) {
    const Number number = number_in(parameter, words);
    if (!number.problem.empty()) return refuse(factor.path + ": " + number.problem);
    *end = number.value;
  }
  if (factor.low > factor.high) return refuse(factor.path + ": the range begins above its end");
  if (parts.size() < 3) return {factor, ""};
  const std::string_view steps = parts[2];
  const auto [end, error] =
      std::from_chars(steps.data(), steps.data() + steps.size(), factor.steps);
  if (error != std::errc() || end != steps.data() + steps.size() || factor.steps < 1 ||
      factor.steps > most_steps)
    return refuse(fmt::format("{}: '{}' is no number of values from 1 to {}", factor.path, steps,
                              most_steps));
  return {factor, ""};
}

FactorResult read_list(Factor factor, const Parameter& parameter, const Scenario& scenario,
                       const std::vector<std::string_view>& parts) {
  for (const std::string_view part : parts) {
    double number = 0;
    if (is_numeric(parameter.quantity)) {
      const Number read = number_in(parameter, part);
      if (!read.problem.empty()) return refuse(factor.path + ": " + read.problem);
      number = read.value;
    } else if (!scenario.with_text(factor.path, part)) {
      const std::string hint = suggest(part, parameter.choices).english();
      return refuse(
          fmt::format("{} cannot be '{}'{}", factor.path, part, hint.empty() ? "" : "; " + hint));
    }
    factor.levels.push_back(level_of(factor.path, part, number));
  }
  return {factor, ""};
}

bool is_switched_off(const Scenario& scenario, const std::string& path) {
  const std::size_t dot = path.find('.');
  if (dot == std::string::npos) return false;
  std::string section = path.substr(0, dot);
  if (section == "generations") section = "adoption";  // listed apart from their mechanism
  const std::string enabled = section + ".enabled";
  return path != enabled && scenario.has(enabled) && !scenario.flag(enabled);
}

/// What a whole experiment has in common; to vary it would change the labels of points and nothing
/// else. Empty where nothing is wrong.
std::string common_to_all_points(const std::string& path) {
  if (path == "run.seed") return "all points share their luck; --seed says which";
  if (path == "run.months") return "all points are run for as long; --months says how long";
  if (path == "run.replications")
    return "all points live through as many futures; --replications says how many";
  if (path == "run.steady_state")
    return "all points warm up as long as run.warm_up says, which can vary";
  return "";
}

}  // namespace

FactorResult read_factor(std::string_view words, const Scenario& scenario,
                         std::optional<double> spread) {
  const std::size_t equals = words.find('=');
  const std::string path(trim(words.substr(0, equals)));
  if (path.empty()) return refuse("expected PATH=LOW:HIGH or PATH=VALUE,VALUE,…");
  if (!scenario.has(path)) {
    const std::string hint = suggest_nearest(path, scenario.paths()).english();
    return refuse(fmt::format("{} has no parameter '{}'{}", scenario.name(), path,
                              hint.empty() ? "" : "; " + hint));
  }
  if (const std::string common = common_to_all_points(path); !common.empty())
    return refuse(path + " cannot vary: " + common);
  if (equals == std::string_view::npos) return usual_values(scenario, path, spread);
  const Parameter& parameter = scenario.parameter(path);
  const std::string_view values = words.substr(equals + 1);
  Factor factor = factor_of(scenario, path);
  if (const auto ends = split(values, ':'); ends.size() > 1)
    return read_range(std::move(factor), parameter, ends);
  return read_list(std::move(factor), parameter, scenario, split(values, ','));
}

std::vector<Factor> lever_factors(const Scenario& scenario, ParameterRole role,
                                  std::optional<double> spread) {
  std::vector<Factor> factors;
  for (const std::string& path : scenario.paths()) {
    const Parameter& parameter = scenario.parameter(path);
    if (parameter.role != role || path.starts_with("timeline.")) continue;
    if (!can_spread(parameter)) continue;
    if (is_switched_off(scenario, path)) continue;
    Factor factor = factor_of(scenario, path);
    const bool believed = take_belief(factor, scenario);
    const auto range = lever_range(parameter);
    if (!believed && (!parameter.lever || !range)) continue;
    if (spread) {
      factor = factor_of(scenario, path);
      spread_around(factor, parameter, scenario.number(path), *spread);
    } else if (!believed) {
      std::tie(factor.low, factor.high) = *range;
    }
    if (factor.low < factor.high) factors.push_back(std::move(factor));
  }
  return factors;
}

}  // namespace pendulum
