#pragma once

// The engine on the smallest world there is, for measuring its speed beside heap_limit.h.

#include "sim/base/exponential_draws.h"
#include "sim/engine/queue_statistics.h"
#include "sim/engine/typed_pool.h"

namespace pendulum {

/// M/M/c at .9, observed: one exponential draw and one event for each arrival and each service.
struct OneQueue final : EventHandler, PoolClient {
  explicit OneQueue(int servers)
      : gap(ticks_per_day / (.9 * servers)), pool(simulation, *this, {}) {
    const double able[] = {1.0};
    for (int i = 0; i < servers; ++i) pool.add_server(able);
    simulation.schedule_in({0}, *this, 0);
  }
  void run(std::uint64_t customers) {
    most = customers;
    while (simulation.step()) continue;
  }
  void on_event(std::uint32_t, std::uint64_t) override {
    pool.submit({0, 0, 0, ++arrived});
    if (arrived < most) simulation.schedule_in(round_to_ticks(arrivals.next(gap)), *this, 0);
  }
  double service_ticks(std::uint64_t, ServerId, double) override {
    return services.next(ticks_per_day);
  }
  void on_started(std::uint64_t, ServerId) override {}
  void on_interrupted(std::uint64_t, ServerId) override {}
  void on_finished(std::uint64_t, ServerId) override {}
  void on_worked(std::uint64_t, ServerId, Duration) override {}
  double gap;
  Simulation simulation;
  PoolOf<OneQueue, QueueStatistics> pool;
  ExponentialDraws arrivals{Stream({1, 0}, purpose("arrival"), 1)};
  ExponentialDraws services{Stream({1, 0}, purpose("service"), 1)};
  std::uint64_t arrived = 0, most = 0;
};

}  // namespace pendulum
