#pragma once

#include <cmath>

namespace pendulum {

/// What a mathematical library has computed, without what its last bits say of the machine.
inline double to_nine_decimals(double value) {
  return std::round(value * 1e9) / 1e9;
}

}  // namespace pendulum
