#pragma once

// How many futures, how long, and from when on they count.

#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/precision.h"
#include "sim/experiment/warm_up.h"
#include "viz/terminal/options.h"
#include "viz/terminal/structures.h"

namespace pendulum {

/// What `--precision 2%` or `--precision METRIC=2%` asks for; throws Exit when it makes no sense.
std::vector<PrecisionGoal> precision_goals(const std::vector<std::string>& asked);

/// Consecutive futures that share a draw of what is uncertain: more than one when any structure has
/// something uncertain.
int futures_per_draw(const std::vector<Structure>& structures);

/// When a structure asks for its steady state (`run.steady_state`): finds the warm-up all of them
/// need and gives it to their models. Throws Exit when interrupted.
std::optional<WarmUp> settle_warm_up(std::vector<Structure>& structures, std::uint64_t seed,
                                     const Options& options);

/// What a command takes of a structure's `run`.
struct RunAsSaid {
  bool replications = true;  // else the command has a number of its own
  bool steady_state = true;  // else it is not looked for
};

/// Says, unless told to be quiet, where structures ask for another seed, other months or another
/// number of replications than the first, as which all run; where they warm up for different times,
/// which each of them does unless the steady state is sought; and where a steady state is asked for
/// in vain.
void remark_on_runs(const std::vector<Structure>& structures, const Options& options,
                    RunAsSaid said = {});

}  // namespace pendulum
