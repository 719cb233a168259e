#pragma once

// What a sweep says of one point: every figure of every structure, and its difference from the
// first structure at the same point on the same luck.

#include <string>
#include <vector>

#include "sim/experiment/evaluate.h"
#include "sim/experiment/paired_values.h"

namespace pendulum {

struct SweepFigure {
  Estimate value;
  PairedValues against_first;  // count 0 for the first structure itself
};

struct SweepStructure {
  std::vector<SweepFigure> figures;  // by yardstick
  std::string problem;               // why there is no such structure; then there are no figures
};

/// `outcomes` are those of all structures at one point, the baseline first.
std::vector<SweepStructure> summarise_point(const std::vector<PointOutcome>& outcomes,
                                            const std::vector<Yardstick>& yardsticks);

/// Which way a figure is better; friction is better when there is less.
Better better_of(const Yardstick& yardstick);

}  // namespace pendulum
