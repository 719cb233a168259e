#pragma once

// Numbers for people: no digit finer than half the Monte-Carlo error of the number. With an error
// of .3 a mean of 46.18 is "46", with .1 it is "46.2". A digit that would change with more
// replications only pretends to say something; to stop at the error itself would round 38.4 with an
// error of 1.1 to "40", and lose more than luck does.

#include <string>
#include <vector>

#include "sim/measure/metric.h"

namespace pendulum {

/// Digits after the point so that the last one is no finer than half the error; negative for tens,
/// hundreds, … At least one digit of a value larger than its error remains. An error of 0 (the
/// figure is the same in every future) allows 2, an unknown one (a single future) three significant
/// digits. Requires: value is finite.
int decimals_to_show(double value, double standard_error);

/// "12,300" of "12300"; four digits read well enough as they are.
std::string group_thousands(std::string number);

/// "46", "12,300", "0.42"; "–" for what is not a number.
std::string format_to_error(double value, double standard_error);

/// In the unit of a figure: shares as "36 %", others as plain numbers.
std::string format_figure(MetricUnit unit, double value, double standard_error);
/// The same for a difference, with its sign: "+8", "-3.1", "+24 points".
std::string format_difference(MetricUnit unit, double value, double standard_error);

/// The error by which to show figures that are read side by side, given their own errors and those
/// of their paired differences: the smallest. On the same luck differences are known better than
/// levels, and "20 %" beside "22 %" must not stand with a difference of -3. 0 when all are exact,
/// not a number when none is known.
double shared_error(const std::vector<double>& standard_errors);

}  // namespace pendulum
