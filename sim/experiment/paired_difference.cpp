#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/ignorance.h"
#include "sim/experiment/paired_values.h"

namespace pendulum {
namespace {

/// Each of so many intervals misses with so much less probability that all hold with 90 %.
Interval simultaneous_interval(const Estimate& difference, int comparisons) {
  if (comparisons <= 1) return {difference.low90, difference.high90};
  const double half_width = half_width_of(difference, 1 - .1 / comparisons);
  return {difference.mean - half_width, difference.mean + half_width};
}

/// An interval that could not be formed is clear of nothing.
Verdict verdict_of(const Interval& difference) {
  if (difference.low > 0) return Verdict::higher;
  if (difference.high < 0) return Verdict::lower;
  return Verdict::no_clear_difference;
}

/// Share of differences on the better side; no difference counts half for each.
double better_share_of(const std::vector<double>& differences, Better better) {
  double wins = 0;
  int count = 0;
  for (const double difference : differences) {
    if (!std::isfinite(difference)) continue;
    ++count;
    if (difference == 0)
      wins += .5;
    else if ((difference < 0) == (better == Better::lower))
      wins += 1;
  }
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : wins / count;
}

}  // namespace

PairedValues pair_values(const std::vector<double>& baseline, const std::vector<double>& values,
                         Better better) {
  std::vector<double> differences(std::min(baseline.size(), values.size()));
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] = values[i] - baseline[i];
  PairedValues paired;
  paired.better_share = better_share_of(differences, better);
  paired.difference = estimate(std::move(differences));
  paired.verdict = verdict_of({paired.difference.low90, paired.difference.high90});
  return paired;
}

std::vector<PairedDifference> paired_differences(const std::vector<ReplicationResult>& baseline,
                                                 const std::vector<ReplicationResult>& scenario,
                                                 int comparisons) {
  const std::vector<int> draws = draws_of(scenario);
  const std::size_t pairs = std::min(baseline.size(), scenario.size());
  std::vector<PairedDifference> result;
  result.reserve(metric_count);
  for (const MetricFacts& facts : metric_facts()) {
    std::vector<double> differences(pairs);
    for (std::size_t i = 0; i < pairs; ++i)
      differences[i] =
          scenario[i].metrics[index_of(facts.metric)] - baseline[i].metrics[index_of(facts.metric)];
    PairedDifference paired;
    paired.metric = facts.metric;
    paired.better_share = better_share_of(differences, facts.better);
    paired.difference = estimate(std::move(differences), draws);
    paired.simultaneous90 = simultaneous_interval(paired.difference, comparisons);
    paired.verdict = verdict_of(paired.simultaneous90);
    result.push_back(paired);
  }
  return result;
}

}  // namespace pendulum
