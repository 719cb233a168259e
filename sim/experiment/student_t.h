#pragma once

// Quantiles of Student's t, each worked out once: a summary forms hundreds of estimates, nearly all
// of the same number of replications.

#include <map>
#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

class StudentT {
 public:
  /// Bounds a two-sided interval of 90 %.
  [[nodiscard]] double quantile90(int degrees_of_freedom);

 private:
  std::map<int, double> known_;
};

/// `estimate` for many figures in a row.
Estimate estimate(std::vector<double> values, StudentT& student);

}  // namespace pendulum
