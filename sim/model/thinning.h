#pragma once

// Arrivals at a rate that changes, by thinning (Lewis & Shedler 1979): candidates at the highest
// rate, kept with rate/highest. A rate that grows has a highest one for every year: what has
// happened must not depend on how long the run will go on.

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/distribution.h"
#include "sim/base/time.h"
#include "sim/model/growth.h"

namespace pendulum {

/// A rate of at most `per_tick` (a tick) where nothing has grown, from then on times the growth.
struct GrowingBound {
  double per_tick = 0;
  double zero = 0;  // years are counted from here, in ticks
  const Growth& growth;
  /// End of the year that `ticks` lies in; never, when nothing grows.
  [[nodiscard]] double until(double ticks) const {
    if (growth.per_year() == 0) return std::numeric_limits<double>::infinity();
    return zero + (std::floor((ticks - zero) / ticks_per_year) + 1) * ticks_per_year;
  }
};

/// Moves `next` on to the next arrival; false when that lies beyond `end`. Times stay real numbers.
/// `rate(t)`: the rate there, a tick.
template <class Rate>
bool next_arrival(Stream& stream, double& next, double end, const GrowingBound& bound,
                  const Rate& rate) {
  for (;;) {
    const double limit = bound.until(next);
    const double highest =
        bound.per_tick * bound.growth.at(bound.growth.per_year() > 0 ? limit : next);
    const double candidate = highest > 0 ? next + exponential(stream, 1 / highest)
                                         : std::numeric_limits<double>::infinity();
    next = std::min(candidate, limit);
    if (!(next <= end)) return false;
    if (candidate > limit) continue;
    if (stream.next_uniform() * highest <= rate(next)) return true;
  }
}

}  // namespace pendulum
