#include "sim/experiment/row_error.h"

#include <algorithm>
#include <cmath>

#include "sim/experiment/digits.h"

namespace pendulum {
namespace {

constexpr double finest = 1e-4;  // beyond it nothing is written finer

/// The place of the last digit that an error allows: 0 stands below any, so no first digit counts.
double last_place(double error) {
  double place = 1;
  int decimals = decimals_to_show(0, error);
  for (; decimals > 0; --decimals) place /= 10;
  for (; decimals < 0; ++decimals) place *= 10;
  return place;
}

/// Of a clear difference, how large it is as written, in per cent where figures are shares.
double smallest_clear(const std::vector<const PairedDifference*>& pairs) {
  double smallest = INFINITY;
  for (const PairedDifference* pair : pairs) {
    const bool share = facts_of(pair->metric).unit == MetricUnit::share;
    const double size = std::abs(pair->difference.mean) * (share ? 100 : 1);
    if (pair->verdict != Verdict::no_clear_difference && size > 0)
      smallest = std::min(smallest, size);
  }
  return smallest;
}

}  // namespace

double row_error(const std::vector<StructureSummary>& summaries,
                 const std::vector<std::vector<PairedDifference>>& differences, Metric metric) {
  std::vector<double> errors;
  for (const StructureSummary& summary : summaries)
    errors.push_back(summary.metrics[index_of(metric)].standard_error);
  std::vector<const PairedDifference*> pairs;
  for (const std::vector<PairedDifference>& one : differences)
    for (const PairedDifference& pair : one)
      if (pair.metric == metric) pairs.push_back(&pair);
  for (const PairedDifference* pair : pairs) errors.push_back(pair->difference.standard_error);
  double error = shared_error(errors);
  const double scale = facts_of(metric).unit == MetricUnit::share ? 100 : 1;
  const double least = smallest_clear(pairs);
  while (error > finest && last_place(error * scale) > least) error /= 10;
  return error;
}

}  // namespace pendulum
