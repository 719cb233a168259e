#pragma once

// Replications until a figure is known as precisely as asked for.

#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

/// How far the mean may be from the true one, as a share of it, with 90 % confidence.
struct PrecisionGoal {
  Metric metric = Metric::lead_time_days;
  double share = .05;
};

struct PrecisionOptions {
  std::vector<PrecisionGoal> goals;  // all of them, in every structure
  int least = 20;                    // replications; fewer say too little about their own spread
  int most = 1000;                   // then it stops, reached or not
};

struct PreciseResult {
  ExperimentResult experiment;
  bool reached = false;
};

/// Runs in a few growing rounds, how large following from the spread seen so far: a sequential
/// procedure after Law (2015, Simulation Modeling and Analysis, 9.4.1), which stops when the
/// half-width is at most share / (1 + share) of the mean, so that the error is at most `share` of
/// the true one. A mean of 0 has no share and reaches no goal: what has not happened yet may be
/// rare. `options.replications` is not used. The rounds depend on results alone, not on threads or
/// time.
PreciseResult run_until_precise(const std::vector<std::shared_ptr<const Model>>& structures,
                                ExperimentOptions options, const PrecisionOptions& precision);

/// The replications a round more should reach; `results` by structure, so far. The same number when
/// nothing is left to do: the goals are met, or one of them cannot be, or `most` is reached.
struct NextRound {
  int replications = 0;
  bool reached = false;
};
NextRound next_round(const std::vector<std::vector<ReplicationResult>>& results,
                     const PrecisionOptions& precision);

}  // namespace pendulum
