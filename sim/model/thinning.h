#pragma once

// Arrivals at a rate that changes, by thinning (Lewis & Shedler 1979): candidates at the highest
// rate, kept with rate/highest. A rate that grows has a highest one for every year: what has
// happened must not depend on how long the run will go on.

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/distribution.h"
#include "sim/base/time.h"

namespace pendulum {

/// End of the year (in ticks, counted from `zero`) that `ticks` lies in; never, when nothing grows.
inline double bound_holds_until(double ticks, double zero, double growth_per_year) {
  if (growth_per_year == 0) return std::numeric_limits<double>::infinity();
  return zero + (std::floor((ticks - zero) / ticks_per_year) + 1) * ticks_per_year;
}

/// Moves `next` on to the next arrival; false when that lies beyond `end`. Times stay real numbers.
/// `until(t)`: how long the bound at t holds; `highest(t, until)`: that bound, a tick; `rate(t)`:
/// the rate there.
template <class Until, class Highest, class Rate>
bool next_arrival(Stream& stream, double& next, double end, const Until& until,
                  const Highest& highest, const Rate& rate) {
  for (;;) {
    const double limit = until(next);
    const double bound = highest(next, limit);
    const double candidate =
        bound > 0 ? next + exponential(stream, 1 / bound) : std::numeric_limits<double>::infinity();
    next = std::min(candidate, limit);
    if (!(next <= end)) return false;
    if (candidate > limit) continue;
    if (stream.next_uniform() * bound <= rate(next)) return true;
  }
}

}  // namespace pendulum
