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

/// Says so where structures warm up for different times, which each of them does: unless the steady
/// state is sought, which settles one warm-up for all.
void remark_on_warm_ups(const std::vector<Structure>& structures);

}  // namespace pendulum
