#pragma once

// Two organisations on the same luck, future by future.

#include <functional>

#include "tests/model/firm.h"

namespace pendulum::testing {

using Figure = std::function<double(const ReplicationResult&)>;

inline Figure figure(Metric metric) {
  return [metric](const ReplicationResult& result) { return result.metrics[index_of(metric)]; };
}
inline Figure delay_of(Cause cause) {
  return [cause](const ReplicationResult& result) {
    return result.friction[index_of(cause)].delay_days_per_item;
  };
}
inline Figure effort_of(Cause cause) {
  return [cause](const ReplicationResult& result) {
    return result.friction[index_of(cause)].effort_hours_per_month;
  };
}

/// Both organisations' runs; `differ` takes any figure of the second less that of the first.
class Pair {
 public:
  Pair(const std::string& file, const std::vector<std::string>& first,
       const std::vector<std::string>& second, int replications = 6, int months = 18) {
    ExperimentOptions options;
    options.replications = replications;
    options.months = months;
    results_ = run_experiment({firm(file, first), firm(file, second)}, options).results;
  }
  [[nodiscard]] Estimate differ(const Figure& of) const {
    std::vector<double> values;
    for (std::size_t r = 0; r < results_[0].size(); ++r) {
      values.push_back(of(results_[1][r]) - of(results_[0][r]));
    }
    return estimate(values);
  }
  [[nodiscard]] Estimate of(std::size_t which, const Figure& of) const {
    std::vector<double> values;
    for (const ReplicationResult& result : results_[which]) values.push_back(of(result));
    return estimate(values);
  }

 private:
  std::vector<std::vector<ReplicationResult>> results_;
};

/// Higher, or lower, with 95 % confidence (the 90 % interval does not hold 0).
inline void check_higher(const Estimate& difference) {
  INFO(difference.mean << " +- " << difference.standard_error);
  CHECK(difference.low90 > 0);
}
inline void check_lower(const Estimate& difference) {
  INFO(difference.mean << " +- " << difference.standard_error);
  CHECK(difference.high90 < 0);
}

}  // namespace pendulum::testing
