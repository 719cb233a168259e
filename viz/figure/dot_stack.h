#pragma once

// Values as dots that pile up where they are many: a distribution that can be counted.

#include <cstddef>
#include <vector>

#include "viz/figure/geometry.h"
#include "viz/figure/scale.h"

namespace pendulum {

/// One dot's value and the future it is; quantiles of many futures are no future's.
struct ValueDot {
  static constexpr std::size_t no_future = static_cast<std::size_t>(-1);
  double value = 0;
  std::size_t future = no_future;
};

/// The futures' values in ascending order, without those that are not numbers. More than `at_most`
/// of them become `at_most` equally likely quantiles, the middle of each share of the futures.
std::vector<ValueDot> value_dots(const std::vector<double>& by_future, std::size_t at_most);

/// Where dots of that diameter stand above `base`, in the order given: each at the nearest column,
/// columns one diameter apart, one of them at `anchor` (a value), piled upwards.
/// Requires: dots in ascending order, diameter > 0.
std::vector<Point> stacked_dots(const std::vector<ValueDot>& dots, const LinearScale& x,
                                double anchor, double base, double diameter);

/// The largest diameter from `largest` down to `smallest` with which no pile is higher than
/// `height`; `smallest` when none is.
double fitting_diameter(const std::vector<ValueDot>& dots, const LinearScale& x, double anchor,
                        double height, double smallest, double largest);

}  // namespace pendulum
