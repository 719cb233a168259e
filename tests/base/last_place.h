#pragma once

#include <cmath>
#include <limits>

namespace pendulum {

/// Distance from the exact value in units of its last place.
inline double ulps(double value, long double exact) {
  const double rounded = static_cast<double>(exact);
  const double above = std::nextafter(std::abs(rounded), std::numeric_limits<double>::infinity());
  const double unit = above - std::abs(rounded);
  return static_cast<double>(std::abs((static_cast<long double>(value) - exact) / unit));
}

}  // namespace pendulum
