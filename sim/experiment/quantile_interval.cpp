#include "sim/experiment/quantile_interval.h"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/binomial.hpp>

#include "sim/experiment/machine_independent.h"
#include "sim/experiment/remembered.h"

namespace pendulum {
namespace {

/// The smallest k with P(B <= k) >= probability, B binomial.
int binomial_quantile(int n, double share, double probability) {
  const boost::math::binomial_distribution<double, InDoubles> below(n, share);
  int low = 0, high = n;
  while (low < high) {
    const int middle = (low + high) / 2;
    if (to_nine_decimals(boost::math::cdf(below, middle)) >= probability)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

}  // namespace

OrderRanks order_ranks(int values, double share, double confidence) {
  const double tail = (1 - confidence) / 2;
  // With k values below the quantile it lies between the k-th and the next. Below the low rank lie
  // so few, and below the high one so many, that either happens with at most `tail`.
  return {binomial_quantile(values, share, tail), binomial_quantile(values, share, 1 - tail) + 1};
}

Interval between_ranks(std::span<const double> sorted, OrderRanks ranks, int independent) {
  Interval interval;
  const auto n = static_cast<double>(sorted.size());
  if (ranks.low >= 1) {
    const double rank = std::floor(ranks.low * n / independent);
    interval.low = sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
  }
  if (ranks.high <= independent) {
    const double rank = std::ceil(ranks.high * n / independent);
    interval.high = sorted[static_cast<std::size_t>(std::min(rank, n)) - 1];
  }
  return interval;
}

Interval quantile_interval(std::span<const double> sorted, double share, double confidence,
                           int independent) {
  if (sorted.empty() || independent < 1) return {};
  const auto work = [](int of, double part, double sure) { return order_ranks(of, part, sure); };
  return between_ranks(sorted, remembered(work, independent, share, confidence), independent);
}

double error_of(const Interval& interval90) {
  constexpr double normal_95 = 1.6448536269514722;
  return (interval90.high - interval90.low) / (2 * normal_95);
}

}  // namespace pendulum
