#pragma once

// Many estimates of one experiment.

#include <map>
#include <utility>
#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

/// Works quantiles of Student's t and ranks of order statistics out once: a summary forms hundreds
/// of estimates, nearly all of the same number of replications.
class Estimator {
 public:
  /// `draws` as for `estimate`, of every set of values that comes; empty when no two share one.
  explicit Estimator(std::vector<int> draws = {}) : draws_(std::move(draws)) {}

  /// Requires: no more values than draws, where there are any.
  [[nodiscard]] Estimate form(std::vector<double> values);

 private:
  [[nodiscard]] double t90(int degrees_of_freedom);
  [[nodiscard]] Interval interval(const std::vector<double>& sorted, double share, int independent);

  std::vector<int> draws_;
  std::map<int, double> t90_;
  std::map<std::pair<int, double>, OrderRanks> ranks_;
};

}  // namespace pendulum
