#pragma once

// "lead_time_days<=30 d": what must hold of a figure.

#include <string>
#include <string_view>

#include "sim/experiment/yardstick.h"

namespace pendulum {

/// A value in the unit results have: bare, or as a file would say it. A bare share is at most 1.
/// Throws Exit when it is none.
double read_amount(const Yardstick& yardstick, std::string_view words);

struct AskedConstraint {
  Yardstick yardstick;
  bool at_most = true;  // else at least
  double limit = 0;     // in the unit of results
};
/// Throws Exit when it is none.
AskedConstraint read_constraint(const std::string& words);

/// How near to the limit a mean may lie and be taken for either side of it: 1 % of the limit or of
/// the largest mean, whichever is more. Of the limit alone, a limit near 0 would be hard to judge
/// just because it asks for little.
double usual_tolerance(double limit, double largest_mean);

}  // namespace pendulum
