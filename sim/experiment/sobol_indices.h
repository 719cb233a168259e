#pragma once

// Sobol' indices: how much of a figure's variance each factor explains, alone and with all it does
// together with others (Sobol' 1993). Estimators: Saltelli et al. (2010) for the first-order index,
// Jansen (1999) for the total one.

#include <cstdint>
#include <vector>

#include "sim/experiment/bootstrap.h"
#include "sim/experiment/design.h"

namespace pendulum {

/// `rows` times (factors + 2) points of the unit cube: of each row A, B, and A with each of its
/// factors taken from B. A and B are halves of a shifted Sobol' sequence. Requires: factors >= 1,
/// rows >= 2; a power of two serves best.
UnitPoints saltelli_points(std::size_t rows, std::size_t factors, std::uint64_t seed);

struct SobolIndex {
  double first = 0, total = 0;
  Interval90 first90, total90;  // by drawing rows anew
};
/// `outputs` are parallel to the points. Not numbers where the figure never varies.
std::vector<SobolIndex> sobol_indices(std::size_t factors, const std::vector<double>& outputs,
                                      std::uint64_t seed);

}  // namespace pendulum
