#pragma once

// Replications in parallel, and the comparison of structures on the same luck.
// Results are reduced in the order of replications, so that any number of
// threads gives the same bytes.

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/experiment/quantile_interval.h"
#include "sim/measure/measure.h"

namespace pendulum {

/// A mean with its uncertainty and the spread of the futures behind it.
struct Estimate {
  double mean = 0;
  double low90 = 0,
         high90 = 0;  // 90 % confidence interval of the mean (Student's t)
  double p05 = 0, p25 = 0, p50 = 0, p75 = 0,
         p95 = 0;                         // quantiles over replications
  Interval p05_ci90, p50_ci90, p95_ci90;  // of these quantiles, each by itself
  double standard_error = 0;              // Monte-Carlo error of the mean
  int count = 0;                          // replications in which the figure could be formed
  int independent = 0;  // of them; fewer where several share a draw of what is uncertain
};
/// Ignores values that are not numbers. With count 0 every field is not a number. `draws`, by
/// value, says which share a draw (draws_of); empty when none do. Intervals then come from the
/// means of draws: futures that share one are not independent.
Estimate estimate(std::vector<double> values, std::span<const int> draws = {});
/// Half the width of the confidence interval of the mean, at any confidence: .9 gives what the
/// estimate carries. Not a number below two values.
double half_width_of(const Estimate& estimate, double confidence);
/// Whether all values are the same, which of fewer than 20 futures tells of rare events and whole
/// numbers rather than of certainty: with 20, another value would have a chance below 3 / 20
/// ("rule of three": Hanley and Lippman-Hand 1983).
bool is_agreement_of_few(const Estimate& estimate);

struct SeriesBand {
  std::vector<Estimate> months;
};

struct StructureSummary {
  std::string name;
  std::string file;
  int replications = 0;
  std::array<Estimate, metric_count> metrics;
  std::array<Estimate, cause_count> friction_delay;        // days per item
  std::array<Estimate, cause_count> friction_effort;       // hours per month
  std::array<Estimate, cause_group_count> delay_by_group;  // the same, summed in each future
  std::array<Estimate, cause_group_count> effort_by_group;
  std::array<SeriesBand, series_count> series;
  std::array<std::vector<double>, cause_count> friction_by_month;   // mean
  std::vector<std::array<double, cause_count>> delay_days_by_team;  // mean
  /// By team, and by role over marketing's teams; of those where nobody ever was, of no values.
  std::vector<Estimate> utilisation_by_team, utilisation_by_role;
  BooksResult books;  // worst over replications
  std::uint64_t events = 0;
};
/// Days of delay per item by group of causes in one future, the work itself apart.
using GroupDelays = std::array<double, cause_group_count>;
GroupDelays delay_by_group(const ReplicationResult& result);

StructureSummary summarise(const std::string& name, const std::string& file,
                           const std::vector<ReplicationResult>& results);

enum class Verdict { higher, lower, no_clear_difference };

/// In how many futures a figure is above, below and the same as the baseline's.
struct FutureCounts {
  int higher = 0, lower = 0, equal = 0;
  /// Those that differ the way a verdict says, and the other way: of none when it says none.
  [[nodiscard]] int along(Verdict verdict) const;
  [[nodiscard]] int against(Verdict verdict) const;
  /// Whether most of those that differ go the other way: a few large differences make the mean.
  [[nodiscard]] bool contradict(Verdict verdict) const { return along(verdict) < against(verdict); }
  /// Whether "more in 40 of 100" would be taken for "less in 60": more than a tenth are the same.
  [[nodiscard]] bool has_many_equal() const;
};

/// Differences that are no numbers are not counted.
FutureCounts count_futures(std::span<const double> differences);

/// Paired over replications: the same luck in both.
struct PairedDifference {
  Metric metric = Metric::throughput_per_month;
  Estimate difference;  // scenario - baseline
  /// Of the difference, wide enough for all comparisons of this metric to hold together; the
  /// verdict is read from it.
  Interval simultaneous90;
  /// Share of futures in which the scenario is better (higher, for figures of which neither way is
  /// better); one in which both are the same counts half. No count: that is `futures`.
  double better_share = 0;
  FutureCounts futures = {};
  Verdict verdict = Verdict::no_clear_difference;
};
/// `comparisons`: with how many structures the baseline is compared at once. Intervals are widened
/// by Bonferroni's rule, which holds whatever the differences have to do with each other; on common
/// random numbers they have much to do with each other, and unlike variances.
std::vector<PairedDifference> paired_differences(const std::vector<ReplicationResult>& baseline,
                                                 const std::vector<ReplicationResult>& scenario,
                                                 int comparisons = 1);

struct ExperimentOptions {
  std::uint64_t seed = 1;
  int replications = 100;
  int first_replication = 0;  // to continue where an earlier experiment ended
  /// How many consecutive futures share a draw of the assumptions that are uncertain: with 1 all
  /// futures are independent, with more luck and ignorance can be told apart (take_apart).
  int futures_per_draw = 1;
  int months = 36;
  int threads = 0;  // 0 = all
  /// Called from any thread, with the number of finished runs of how many.
  std::function<void(int done, int total)> progress;
  const StopRequest* stop = nullptr;
};

struct ExperimentResult {
  /// [structure][replication], every one complete. After a stop: the leading replications that are
  /// complete in all structures.
  std::vector<std::vector<ReplicationResult>> results;
  bool completed = true;
};
/// Runs all structures' replications, interleaved so that the first comparison
/// is early. Throws ImpossibleDraw.
ExperimentResult run_experiment(const std::vector<std::shared_ptr<const Model>>& structures,
                                const ExperimentOptions& options);

}  // namespace pendulum
