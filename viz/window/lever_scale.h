#pragma once

// How a lever's value moves, snaps and reads: in steps a person would choose, with its unit.

#include <optional>
#include <string>

#include "sim/scenario/registry.h"

namespace pendulum {

/// The span a lever offers, in base units; `step` is the smallest change.
struct LeverRange {
  double low = 0, high = 1, step = .01;
};
LeverRange lever_range(const Parameter& parameter);

/// The nearest value on the lever's steps, inside its range.
double snapped(const LeverRange& range, double value);
/// 0 … 1 along the track; values outside the range stand at its ends.
double share_along(const LeverRange& range, double value);
double value_at(const LeverRange& range, double share);

/// "14 d", "35 %", "0.40": with the parameter's digits.
std::string lever_text(const Parameter& parameter, double value);

/// What somebody typed, as a value: with its unit, or bare in the unit that `shown` has.
struct TypedLever {
  std::optional<double> value;
  std::string problem;
};
TypedLever read_typed(const Parameter& parameter, const std::string& text,
                      const std::string& shown);

}  // namespace pendulum
