#pragma once

// Which points an experiment looks at: all combinations, or points spread evenly over the whole
// space, of which far fewer are enough when many factors vary at once.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/experiment/factor.h"

namespace pendulum {

enum class DesignKind {
  grid,   // every combination
  sobol,  // Sobol' sequence, with the direction numbers of Joe and Kuo (2008)
  latin   // Latin hypercube
};

using DesignPoint = std::vector<Coordinate>;

/// Points of the unit cube: [point][dimension], each in [0, 1).
using UnitPoints = std::vector<std::vector<double>>;

/// The first points of Sobol's sequence, the origin among them (Bratley and Fox 1988, with the
/// direction numbers new-joe-kuo-6.21201, from Boost.Random). Requires: dimensions <= 3667.
UnitPoints sobol_sequence(std::size_t count, std::size_t dimensions);

/// The same, every dimension shifted digit by digit by a keyed random number (Matousek 1998): as
/// even as before, but no point lies in a corner, and another seed gives an independent set.
UnitPoints shifted_sobol(std::size_t count, std::size_t dimensions, std::uint64_t seed);

/// As many slices of each dimension as points, one point in each (McKay, Beckman and Conover 1979).
UnitPoints latin_hypercube(std::size_t count, std::size_t dimensions, std::uint64_t seed);

/// How many points a grid has; the largest number there is when they are too many to count.
std::size_t grid_size(const std::vector<Factor>& factors);

/// `count` is that of sobol and latin; a grid has as many as it has. In a grid the last factor
/// varies fastest.
std::vector<DesignPoint> make_design(DesignKind kind, const std::vector<Factor>& factors,
                                     std::size_t count, std::uint64_t seed);

}  // namespace pendulum
