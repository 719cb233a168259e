#pragma once

// Structures that have lived through futures with known figures.

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/window/scenarios.h"
#include "viz/window/snapshot_builder.h"

namespace pendulum {

inline StructureProgress progress_of(const std::string& name, std::uint64_t generation,
                                     const std::vector<double>& values,
                                     Metric metric = Metric::throughput_per_month) {
  StructureProgress progress;
  progress.row = std::hash<std::string>{}(name);
  progress.scenario = shipped(name);
  progress.generation = generation;
  for (const double one : values) {
    auto result = std::make_shared<ReplicationResult>();
    result->metrics[index_of(metric)] = one;
    progress.results.push_back(std::move(result));
  }
  return progress;
}

}  // namespace pendulum
