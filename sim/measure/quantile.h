#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace pendulum {

/// Quantile of sorted values, interpolated linearly between order statistics: type 7 of Hyndman and
/// Fan (1996), the default of R and NumPy. Requires: share in 0 … 1. Not a number when empty.
template <typename Value>
double quantile_of_sorted(std::span<const Value> sorted, double share) {
  if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const auto low = static_cast<double>(sorted[below]);
  if (below + 1 >= sorted.size()) return low;
  const auto high = static_cast<double>(sorted[below + 1]);
  return low + (position - static_cast<double>(below)) * (high - low);
}

}  // namespace pendulum
