#include "sim/scenario/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/portable_math.h"
#include "sim/scenario/value.h"

namespace pendulum {

namespace {

constexpr std::array<UncertaintyFormFacts, 4> forms{{
    {UncertaintyForm::triangular, "triangular", 3, to_word("[low, mode, high]")},
    {UncertaintyForm::uniform, "uniform", 2, to_word("[low, high]")},
    {UncertaintyForm::normal, "normal", 2, to_word("[mean, standard deviation]")},
    {UncertaintyForm::lognormal, "lognormal", 2, to_word("[mean, standard deviation]")},
}};

/// Probability of a standard normal variable below z, by halving the interval in which its quantile
/// function reaches z: slow, exact to the last digits that matter, and the same on every machine.
double share_below(double z) {
  if (z < -8.2) return 0;
  if (z > 8.2) return 1;
  double low = 0, high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (portable::normal_quantile(middle) < z ? low : high) = middle;
  }
  return (low + high) / 2;
}

double triangular_at(const std::array<double, 3>& said, double u) {
  const auto [low, mode, high] = said;
  const double width = high - low;
  if (u * width < mode - low) return low + std::sqrt(u * width * (mode - low));
  return high - std::sqrt((1 - u) * width * (high - mode));
}

/// Of a normal variable between two bounds (infinite where there is none).
double normal_at(double mean, double deviation, double low, double high, double u) {
  const double below = std::isfinite(low) ? share_below((low - mean) / deviation) : 0;
  const double under = std::isfinite(high) ? share_below((high - mean) / deviation) : 1;
  const double share = below + u * (under - below);
  if (share <= 0) return low;
  if (share >= 1) return high;
  return std::clamp(mean + deviation * portable::normal_quantile(share), low, high);
}

struct Bounds {
  double low, high;
};
Bounds bounds_of(const Parameter& parameter) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const AllowedRange range = allowed_range(parameter);
  return {range.low.value_or(-infinity), range.high.value_or(infinity)};
}

double lognormal_at(double mean, double deviation, Bounds bounds, double u) {
  const double variance = portable::log(1 + deviation / mean * (deviation / mean));
  const double centre = portable::log(mean) - variance / 2;
  const auto log = [](double x) {
    return x > 0 ? portable::log(x) : -std::numeric_limits<double>::infinity();
  };
  return portable::exp(
      normal_at(centre, std::sqrt(variance), log(bounds.low), log(bounds.high), u));
}

}  // namespace

std::span<const UncertaintyFormFacts> uncertainty_forms() {
  return forms;
}

const UncertaintyFormFacts& facts_of(UncertaintyForm form) {
  return forms[static_cast<std::size_t>(form)];
}

double Uncertainty::at(const Parameter& parameter, double u) const {
  const Bounds bounds = bounds_of(parameter);
  double value = 0;
  switch (form) {
    case UncertaintyForm::triangular:
      value = triangular_at(said, u);
      break;
    case UncertaintyForm::uniform:
      value = said[0] + u * (said[1] - said[0]);
      break;
    case UncertaintyForm::normal:
      value = normal_at(said[0], said[1], bounds.low, bounds.high, u);
      break;
    case UncertaintyForm::lognormal:
      value = lognormal_at(said[0], said[1], bounds, u);
      break;
  }
  const bool whole =
      parameter.quantity == Quantity::duration || parameter.quantity == Quantity::count;
  return std::clamp(whole ? std::round(value) : value, bounds.low, bounds.high);
}

std::string Uncertainty::text(const Parameter& parameter) const {
  std::string list;
  for (std::size_t i = 0; i < facts_of(form).parts; ++i)
    list += (i > 0 ? ", " : "") + format_quantity(parameter.quantity, said[i]);
  return std::string(facts_of(form).key) + ": [" + list + "]";
}

bool may_be_uncertain(const Parameter& parameter) {
  return parameter.role == ParameterRole::assumption && is_numeric(parameter.quantity) &&
         parameter.quantity != Quantity::flag;
}

UncertaintyProblem problem_of(const Parameter& parameter, const Uncertainty& uncertainty) {
  const UncertaintyFormFacts& facts = facts_of(uncertainty.form);
  const std::array<double, 3>& said = uncertainty.said;
  if (uncertainty.form == UncertaintyForm::normal ||
      uncertainty.form == UncertaintyForm::lognormal) {
    if (said[1] <= 0)
      return {worded("the standard deviation must be more than 0"),
              worded("a value that is known is said alone")};
    if (uncertainty.form == UncertaintyForm::lognormal && said[0] <= 0)
      return {worded("the mean of a lognormal must be more than 0"),
              worded("use normal or triangular")};
    CheckedValue mean = check_number(parameter, said[0]);
    return {std::move(mean.problem), std::move(mean.hint)};
  }
  const auto end = said.begin() + static_cast<std::ptrdiff_t>(facts.parts);
  if (!std::is_sorted(said.begin(), end))
    return {worded("{0} must ascend", worded(facts.takes)), {}};
  if (said[0] == *(end - 1))
    return {worded("spans nothing"), worded("a value that is known is said alone")};
  return {};
}

}  // namespace pendulum
