#pragma once

// Results of replications made by hand.

#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum::made {

using Values = std::vector<double>;

/// One result for each value of `metric`; every other figure is 1.
inline std::vector<ReplicationResult> results(Metric metric, const Values& values) {
  std::vector<ReplicationResult> all;
  for (const double value : values) {
    ReplicationResult result;
    result.metrics.fill(1);
    result.metrics[index_of(metric)] = value;
    all.push_back(result);
  }
  return all;
}

inline void set(std::vector<ReplicationResult>& results, Metric metric, const Values& values) {
  for (std::size_t i = 0; i < results.size(); ++i)
    results[i].metrics[index_of(metric)] = values.at(i);
}

inline void set_delay(std::vector<ReplicationResult>& results, Cause cause, const Values& days) {
  for (std::size_t i = 0; i < results.size(); ++i)
    results[i].friction[index_of(cause)].delay_days_per_item = days.at(i);
}

}  // namespace pendulum::made
