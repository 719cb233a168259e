#pragma once

#include <cmath>
#include <limits>

namespace pendulum {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// Distance from the exact value in units of its last place.
inline double ulps(double value, long double exact) {
  const double rounded = static_cast<double>(exact);
  const double unit = std::nextafter(std::abs(rounded), infinity) - std::abs(rounded);
  return static_cast<double>(std::abs((static_cast<long double>(value) - exact) / unit));
}

}  // namespace pendulum
