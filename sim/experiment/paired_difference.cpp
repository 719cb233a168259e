#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/ignorance.h"
#include "sim/experiment/paired_values.h"

namespace pendulum {
namespace {

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

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

double better_share_of(const FutureCounts& counts, Better better) {
  const int count = counts.higher + counts.lower + counts.equal;
  const int wins = better == Better::lower ? counts.lower : counts.higher;
  return count == 0 ? no_figure : (wins + .5 * counts.equal) / count;
}

}  // namespace

int FutureCounts::along(Verdict verdict) const {
  return verdict == Verdict::higher ? higher : verdict == Verdict::lower ? lower : 0;
}

int FutureCounts::against(Verdict verdict) const {
  return verdict == Verdict::higher ? lower : verdict == Verdict::lower ? higher : 0;
}

FutureCounts count_futures(std::span<const double> differences) {
  FutureCounts counts;
  for (const double difference : differences) {
    if (!std::isfinite(difference)) continue;
    ++(difference > 0 ? counts.higher : difference < 0 ? counts.lower : counts.equal);
  }
  return counts;
}

bool FutureCounts::has_many_equal() const {
  return 10 * equal > higher + lower + equal;
}

PairedValues pair_values(const std::vector<double>& baseline, const std::vector<double>& values,
                         const Comparing& how) {
  std::vector<double> differences(std::min(baseline.size(), values.size()));
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] = values[i] - baseline[i];
  PairedValues paired;
  paired.futures = count_futures(differences);
  paired.better_share = better_share_of(paired.futures, how.better);
  paired.difference = estimate(std::move(differences), how.draws);
  Estimate& difference = paired.difference;
  if (difference.mean != 0 && !how.luck_free && is_agreement_of_few(difference))
    difference.low90 = difference.high90 = difference.standard_error = no_figure;
  paired.simultaneous90 = simultaneous_interval(difference, how.comparisons);
  paired.verdict = verdict_of(paired.simultaneous90);
  return paired;
}

std::vector<PairedDifference> paired_differences(const std::vector<ReplicationResult>& baseline,
                                                 const std::vector<ReplicationResult>& scenario,
                                                 int comparisons) {
  const std::vector<int> draws = draws_of(scenario);
  const auto figures = [](const std::vector<ReplicationResult>& results, Metric metric) {
    std::vector<double> values;
    for (const ReplicationResult& result : results)
      values.push_back(result.metrics[index_of(metric)]);
    return values;
  };
  std::vector<PairedDifference> result;
  result.reserve(metric_count);
  for (const MetricFacts& facts : metric_facts()) {
    const PairedValues paired =
        pair_values(figures(baseline, facts.metric), figures(scenario, facts.metric),
                    {facts.better, comparisons, follows_from_structure(facts.metric), draws});
    result.push_back({facts.metric, paired.difference, paired.simultaneous90, paired.better_share,
                      paired.futures, paired.verdict});
  }
  return result;
}

}  // namespace pendulum
