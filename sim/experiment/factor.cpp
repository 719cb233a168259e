#include "sim/experiment/factor.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/base/time.h"
#include "sim/scenario/decimal.h"
#include "sim/scenario/units.h"
#include "sim/scenario/value.h"

namespace pendulum {
namespace {

constexpr int usual_steps = 5;
constexpr double tail = .05;          // of a distribution, beyond either end of its range
constexpr double last_share = .0005;  // no distribution is asked for its very ends

std::size_t place_in(const Factor& factor, Coordinate at) {
  const auto place = static_cast<std::size_t>(at);
  PENDULUM_CHECK(place < factor.levels.size(), "a coordinate is a place of its list");
  return place;
}

/// A value between two others, exact at both ends.
double between(double low, double high, double share) {
  return share >= 1 ? high : low + share * (high - low);
}

/// Without the noise of binary fractions: .30000000000000004 is meant to be .3.
double tidy(double value) {
  return read_decimal(fmt::format("{:.12g}", value)).value_or(value);
}

std::string_view unit_of(std::string_view words) {
  return words.substr(decimal_length(words));
}

/// The value with this unit (" d"); empty where it cannot be said so exactly.
std::string in_unit(Quantity quantity, double value, std::string_view unit) {
  const std::optional<double> one = parse_quantity(quantity, "1" + std::string(unit)).value;
  if (!one || !(*one > 0)) return "";
  const auto said = [&](double number) { return fmt::format("{}{}", number, unit); };
  const std::string number = shortest_decimal(value / *one, [&](double back) {
    return parse_quantity(quantity, said(back)).value == value;
  });
  return number.empty() ? "" : number + std::string(unit);
}

AppliedFactors apply_settings_of(Scenario scenario, const FactorLevel& level) {
  for (const FactorLevel::Setting& setting : level.settings) {
    std::optional<Scenario> changed = scenario.with_text(setting.path, setting.value);
    if (!changed)
      return {std::nullopt, fmt::format("{} cannot be {}", setting.path, setting.value)};
    scenario = *std::move(changed);
  }
  return {std::move(scenario), ""};
}

}  // namespace

Coordinate coordinate_at(const Factor& factor, double share) {
  const auto part_of = [share](double parts) {
    return std::min(std::floor(share * parts), parts - 1);
  };
  if (factor.is_list()) return part_of(static_cast<double>(factor.levels.size()));
  if (factor.is_whole() && !factor.believed)
    return factor.low + part_of(factor.high - factor.low + 1);
  const double value = factor.believed
                           ? factor.believed(std::clamp(share, last_share, 1 - last_share))
                           : between(factor.low, factor.high, share);
  // Time is counted in whole ticks: what is shown is what was run.
  return factor.quantity == Quantity::duration ? std::round(value) : value;
}

Coordinate coordinate_in_range(const Factor& factor, double share) {
  return coordinate_at(factor, factor.believed ? between(tail, 1 - tail, share) : share);
}

std::vector<Coordinate> grid_of(const Factor& factor) {
  std::vector<Coordinate> grid;
  if (factor.is_list()) {
    for (std::size_t i = 0; i < factor.levels.size(); ++i) grid.push_back(static_cast<double>(i));
    return grid;
  }
  const int steps = factor.low == factor.high ? 1 : factor.steps > 0 ? factor.steps : usual_steps;
  for (int i = 0; i < steps; ++i) {
    const double share = steps == 1 ? 0 : static_cast<double>(i) / (steps - 1);
    double value = between(factor.low, factor.high, share);
    if (i > 0 && i + 1 < steps) value = tidy(value);
    if (factor.is_whole() || factor.quantity == Quantity::duration) value = std::round(value);
    if (grid.empty() || value != grid.back()) grid.push_back(value);
  }
  return grid;
}

std::string words_of(const Factor& factor, Coordinate at) {
  if (factor.is_list()) return factor.levels[place_in(factor, at)].words;
  return format_quantity(factor.quantity, at);
}

EndWords end_words_of(const Factor& factor) {
  const std::vector<Coordinate> grid = grid_of(factor);
  const EndWords each{words_of(factor, grid.front()), words_of(factor, grid.back())};
  if (factor.is_list() || unit_of(each.low) == unit_of(each.high)) return each;
  const EndWords as_low{each.low, in_unit(factor.quantity, grid.back(), unit_of(each.low))};
  const EndWords as_high{in_unit(factor.quantity, grid.front(), unit_of(each.high)), each.high};
  if (as_high.low.empty()) return as_low.high.empty() ? each : as_low;
  if (as_low.high.empty()) return as_high;
  const auto length = [](const EndWords& words) { return words.low.size() + words.high.size(); };
  return length(as_high) < length(as_low) ? as_high : as_low;
}

std::string range_words(const Factor& factor) {
  const EndWords ends = end_words_of(factor);
  return ends.low + " … " + ends.high;
}

double rounded_on(const Factor& factor, double value) {
  if (factor.is_whole() || !(factor.high > factor.low)) return value;
  const double unit = factor.quantity == Quantity::duration ? static_cast<double>(ticks_per_hour)
                      : factor.quantity == Quantity::share  ? .001
                                                            : 1e-6;
  double step = unit;
  const double wanted = (factor.high - factor.low) / 200;
  // 1, 2, 5, 10, 20, …; days and longer for what is a matter of months.
  for (int i = 0; step < wanted; ++i) step *= i % 3 == 1 ? 2.5 : 2;
  return tidy(std::round(value / step) * step);
}

std::string short_words_of(const Factor& factor, Coordinate at) {
  if (factor.is_list()) return words_of(factor, at);
  return words_of(factor, std::clamp(rounded_on(factor, at), factor.low, factor.high));
}

double plain_number(const Factor& factor, Coordinate at) {
  if (!is_numeric(factor.quantity)) return std::numeric_limits<double>::quiet_NaN();
  const double value = factor.is_list() ? factor.levels[place_in(factor, at)].number : at;
  return factor.quantity == Quantity::duration ? value / static_cast<double>(ticks_per_day) : value;
}

std::string column_name(const Factor& factor) {
  switch (factor.quantity) {
    case Quantity::duration:
      return factor.path + "_days";
    case Quantity::rate:
      return factor.path + "_per_month";
    case Quantity::money:
      return factor.path + "_eur";
    case Quantity::share:
      return factor.path.ends_with("share") ? factor.path : factor.path + "_share";
    case Quantity::count:
    case Quantity::number:
    case Quantity::flag:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return factor.path;
}

std::string check_factor(const Factor& factor, const Scenario& scenario) {
  if (!factor.is_list()) {
    if (!scenario.has(factor.path))
      return fmt::format("{} has no {}", scenario.name(), factor.path);
    for (const double end : {factor.low, factor.high})
      if (!scenario.with_number(factor.path, end))
        return fmt::format("{} cannot be {} in {}", factor.path,
                           format_quantity(factor.quantity, end), scenario.name());
    return "";
  }
  for (const FactorLevel& level : factor.levels) {
    for (const FactorLevel::Setting& setting : level.settings)
      if (!scenario.has(setting.path))
        return fmt::format("{} has no {}", scenario.name(), setting.path);
    const AppliedFactors applied = apply_settings_of(scenario, level);
    if (!applied.scenario) return applied.problem + " in " + scenario.name();
  }
  return "";
}

AppliedFactors apply_factors(const Scenario& scenario, const std::vector<Factor>& factors,
                             const std::vector<Coordinate>& at) {
  PENDULUM_CHECK(factors.size() == at.size(), "a point has a coordinate for each factor");
  AppliedFactors applied{scenario, ""};
  for (std::size_t i = 0; i < factors.size() && applied.scenario; ++i) {
    const Factor& factor = factors[i];
    if (factor.is_list()) {
      applied =
          apply_settings_of(*std::move(applied.scenario), factor.levels[place_in(factor, at[i])]);
      continue;
    }
    std::optional<Scenario> changed = applied.scenario->with_number(factor.path, at[i]);
    if (!changed)
      return {std::nullopt, fmt::format("{} cannot be {}", factor.path, words_of(factor, at[i]))};
    applied.scenario = std::move(changed);
  }
  return applied;
}

}  // namespace pendulum
