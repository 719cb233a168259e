#pragma once

// Two structures' values of one figure, future by future on the same luck.

#include <span>
#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

struct PairedValues {
  Estimate difference;      // values - baseline
  Interval simultaneous90;  // wide enough for all comparisons together; gives the verdict
  double better_share = 0;  // as in PairedDifference
  FutureCounts futures;
  Verdict verdict = Verdict::no_clear_difference;
};
struct Comparing {
  Better better = Better::neither;
  int comparisons = 1;              // with how many structures the baseline is compared at once
  bool luck_free = false;           // the structure alone decides the figure
  std::span<const int> draws = {};  // of the futures (draws_of), where some share one
};
/// Futures in which either value is not a number are left out. A difference other than 0 that is
/// the same in each of a few futures has no interval, unless the figure is free of luck.
PairedValues pair_values(const std::vector<double>& baseline, const std::vector<double>& values,
                         const Comparing& how);

}  // namespace pendulum
