#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/experiment/paired_values.h"
#include "sim/experiment/student_t.h"

namespace pendulum {
namespace {

Verdict verdict_of(const Estimate& difference) {
  if (difference.count < 2) return Verdict::no_clear_difference;
  if (difference.low90 > 0) return Verdict::higher;
  if (difference.high90 < 0) return Verdict::lower;
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
  paired.verdict = verdict_of(paired.difference);
  return paired;
}

std::vector<PairedDifference> paired_differences(const std::vector<ReplicationResult>& baseline,
                                                 const std::vector<ReplicationResult>& scenario) {
  const std::size_t pairs = std::min(baseline.size(), scenario.size());
  StudentT student;
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
    paired.difference = estimate(std::move(differences), student);
    paired.verdict = verdict_of(paired.difference);
    result.push_back(paired);
  }
  return result;
}

}  // namespace pendulum
