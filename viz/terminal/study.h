#pragma once

// A study: some structures, the futures they were run through, and what came of it. `run` and
// `compare` differ only in how many structures there are.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "viz/terminal/options.h"
#include "viz/terminal/run_length.h"
#include "viz/terminal/structures.h"

namespace pendulum {

struct Study {
  std::vector<Structure> structures;  // the first is the baseline
  std::uint64_t seed = 1;
  int replications = 0;
  int months = 0;
  int futures_per_draw = 1;
  std::optional<WarmUp> warm_up;                        // found, where a steady state is asked for
  std::vector<PrecisionGoal> goals;                     // asked for, if any
  bool precise = true;                                  // the goals are reached
  std::vector<std::vector<ReplicationResult>> results;  // [structure][replication]
  std::vector<StructureSummary> summaries;              // by structure
  std::vector<std::vector<PairedDifference>> differences;  // [structure - 1], against the first
  std::vector<Difference> differs;                         // what is said differently
  std::uint64_t events = 0;
  double seconds = 0;  // of wall clock
};

/// Runs all replications, saying on stderr how far it is. Throws Exit when interrupted.
Study run_study(std::vector<Structure> structures, const Options& options);

/// Prints the study in the format asked for, after writing the files asked for.
void present_study(const Study& study, const Options& options);

}  // namespace pendulum
