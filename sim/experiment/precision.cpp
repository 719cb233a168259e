#include "sim/experiment/precision.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "sim/experiment/ignorance.h"

namespace pendulum {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// How many times wider than allowed the half-width is; not a number when that cannot be told.
double excess(const std::vector<ReplicationResult>& results, const PrecisionGoal& goal) {
  std::vector<double> values;
  for (const ReplicationResult& result : results)
    values.push_back(result.metrics[index_of(goal.metric)]);
  const Estimate estimated = estimate(std::move(values), draws_of(results));
  const double half_width = half_width_of(estimated, .9);
  // No share of nothing: futures in which something rare has not happened are no precise mean.
  if (estimated.mean == 0) return std::isnan(half_width) ? half_width : infinite;
  return half_width / (goal.share / (1 + goal.share) * std::abs(estimated.mean));
}

}  // namespace

NextRound next_round(const std::vector<std::vector<ReplicationResult>>& results,
                     const PrecisionOptions& precision) {
  const int done = static_cast<int>(results.front().size());
  if (done < precision.least) return {std::min(precision.least, precision.most), false};
  double worst = 0;
  for (const std::vector<ReplicationResult>& structure : results)
    for (const PrecisionGoal& goal : precision.goals) {
      const double wider = excess(structure, goal);
      if (std::isnan(wider)) return {done, false};  // never formed: more futures would not help
      worst = std::max(worst, wider);
    }
  if (worst <= 1) return {done, true};
  // The half-width shrinks with the root of the number. A little more than needed, because each
  // look is a chance to stop too early by luck; never more than double, because the spread is a
  // guess.
  const double needed = 1.1 * done * worst * worst;
  const double next = std::clamp(needed, done + 2.0, 2.0 * done);
  const int even = 2 * static_cast<int>(std::ceil(next / 2));  // whole draws
  return {std::min(even, precision.most), false};
}

PreciseResult run_until_precise(const std::vector<std::shared_ptr<const Model>>& structures,
                                ExperimentOptions options, const PrecisionOptions& precision) {
  PreciseResult all;
  all.experiment.results.resize(structures.size());
  const auto said = options.progress;
  const int runs_each = static_cast<int>(structures.size());
  for (;;) {
    const int done = static_cast<int>(all.experiment.results.front().size());
    const NextRound next = next_round(all.experiment.results, precision);
    all.reached = next.reached;
    if (next.replications <= done) return all;
    options.first_replication = done;
    options.replications = next.replications - done;
    if (said)
      options.progress = [&, done](int now, int total) {
        said(done * runs_each + now, done * runs_each + total);
      };
    ExperimentResult more = run_experiment(structures, options);
    for (std::size_t i = 0; i < structures.size(); ++i)
      std::move(more.results[i].begin(), more.results[i].end(),
                std::back_inserter(all.experiment.results[i]));
    all.experiment.completed = more.completed;
    if (!more.completed) return all;
  }
}

}  // namespace pendulum
