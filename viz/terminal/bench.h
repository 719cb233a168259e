#pragma once

// How fast this build is on this machine, in ratios that other machines can be held against: the
// engine beside a loop written by hand, two threads beside one.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/model/model.h"

namespace pendulum {

/// Best of the rounds, all of one process.
struct QueueSpeed {
  int servers = 0;
  double engine_per_second = 0;  // customers through the engine's pool, observed
  double limit_per_second = 0;   // through the loop written by hand
  [[nodiscard]] double of_limit() const { return engine_per_second / limit_per_second; }
};

struct ModelSpeed {
  std::string name;
  int months = 0;
  std::uint64_t events_per_future = 0;
  double events_per_second = 0;   // one thread
  double two_threads_factor = 0;  // two threads beside one
};

struct BenchSize {
  int rounds = 3;
  std::uint64_t customers = 1'000'000;
  int futures = 16;
};
inline constexpr BenchSize quick_bench{1, 50'000, 2};

QueueSpeed measure_queue(int servers, const BenchSize& size);
ModelSpeed measure_model(const std::string& name, const std::shared_ptr<const Model>& model,
                         const BenchSize& size);

std::string bench_text(const std::vector<QueueSpeed>& queues,
                       const std::vector<ModelSpeed>& models);
std::string bench_json(const std::vector<QueueSpeed>& queues,
                       const std::vector<ModelSpeed>& models);

}  // namespace pendulum
