#pragma once

// Two structures' values of one figure, future by future on the same luck.

#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

struct PairedValues {
  Estimate difference;  // values - baseline
  double better_share = 0;
  Verdict verdict = Verdict::no_clear_difference;
};
/// Futures in which either value is not a number are left out.
PairedValues pair_values(const std::vector<double>& baseline, const std::vector<double>& values,
                         Better better);

}  // namespace pendulum
