#pragma once

// How well a quantile over futures is known, whatever the distribution of the figure.

#include <limits>
#include <span>

namespace pendulum {

struct Interval {
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();
};

/// Ranks from 1; 0 below, or more than there are values above, where a side is open.
struct OrderRanks {
  int low = 0, high = 0;
};
/// Of the order statistics between which a quantile lies with this confidence.
OrderRanks order_ranks(int values, double share, double confidence);
/// Between those of `independent` values, the ranks spread over all that there are.
Interval between_ranks(std::span<const double> sorted, OrderRanks ranks, int independent);

/// Confidence interval of the quantile below which a share of all futures lies, between two order
/// statistics (David & Nagaraja 2003, Order Statistics, 7.1): the number of values below it is
/// binomial, so the interval covers it with at least this confidence. `independent` of the sorted
/// values are; ranks are taken over so many and spread over all. A side is not a number when there
/// are too few to bound it. Requires: 0 < share < 1.
Interval quantile_interval(std::span<const double> sorted, double share, double confidence,
                           int independent);

/// The Monte-Carlo error that an interval of 90 % confidence stands for; not a number when it is
/// open.
double error_of(const Interval& interval90);

}  // namespace pendulum
