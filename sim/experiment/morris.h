#pragma once

// Morris screening: which of many factors matter at all, from few points (Morris 1991, with the
// absolute mean of Campolongo, Cariboni and Saltelli 2007).

#include <cstdint>
#include <vector>

#include "sim/experiment/bootstrap.h"
#include "sim/experiment/design.h"

namespace pendulum {

/// Paths through the unit cube, each of `factors` + 1 points one after the other: from point to
/// point one factor moves by 2/3, on a grid of four values. Requires: factors and paths >= 1.
UnitPoints morris_points(std::size_t factors, std::size_t paths, std::uint64_t seed);

/// How a figure answers to one factor moved over its whole range.
struct MorrisEffect {
  double mean = 0;           // mu: with its sign
  double mean_absolute = 0;  // mu*: how much it matters
  double deviation = 0;      // sigma: how much that depends on the others, or bends
  Interval90 mean_absolute90;
};
/// `outputs` are parallel to `points`, which are those of `morris_points`.
std::vector<MorrisEffect> morris_effects(const UnitPoints& points,
                                         const std::vector<double>& outputs, std::uint64_t seed);

}  // namespace pendulum
