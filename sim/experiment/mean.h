#pragma once

#include <numeric>
#include <vector>

namespace pendulum {

/// In the order of the values, so that the same ones give the same bytes. Requires: at least one.
inline double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace pendulum
