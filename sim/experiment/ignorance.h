#pragma once

// Luck and ignorance, apart. Futures that share a draw of what is uncertain differ by luck alone;
// what draws differ by beyond that is due to what nobody knows. More futures make luck average out,
// ignorance stays until somebody finds out.

#include <limits>
#include <span>
#include <vector>

#include "sim/experiment/quantile_interval.h"
#include "sim/measure/replication_result.h"

namespace pendulum {

/// Consecutive futures that share a draw where something is uncertain: two, so that luck shows
/// between them.
inline constexpr int futures_of_uncertain_draw = 2;
/// The draw a future belongs to; both are counted from 0.
constexpr int draw_of_future(int future) {
  return future / futures_of_uncertain_draw;
}

/// By future, the number of its draw: the same for futures that share one.
std::vector<int> draws_of(const std::vector<ReplicationResult>& results);

/// Standard deviations over futures, and the part of the variance that is ignorance. Not numbers
/// where they cannot be told apart.
struct Spread {
  double luck = std::numeric_limits<double>::quiet_NaN();
  double ignorance = std::numeric_limits<double>::quiet_NaN();
  double ignorance_share = std::numeric_limits<double>::quiet_NaN();
  Interval share_ci90;
  int draws = 0;  // behind it
};

/// One-way analysis of variance with random effects, over draws of equally many futures (others are
/// left out): the part of a draw is (mean square between - within) / futures per draw, never below
/// 0; the interval of its share is exact for normal figures (Searle 1971, Linear Models, 9.9).
Spread take_apart(const std::vector<double>& values, std::span<const int> draws);

}  // namespace pendulum
