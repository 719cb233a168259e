// The engine alone: what the model's speed is held against.

#include <benchmark/benchmark.h>

#include "sim/base/distribution.h"
#include "sim/engine/pool.h"

namespace pendulum {
namespace {

/// M/M/1 at .9: one exponential draw and one event for each arrival and each service.
struct OneQueue final : EventHandler, PoolClient {
  OneQueue() : pool(simulation, *this, {}) {
    const double able[] = {1.0};
    pool.add_server(able);
    simulation.schedule_in({0}, *this, 0);
  }
  void on_event(std::uint32_t, std::uint64_t) override {
    pool.submit({0, 0, 0, ++customers});
    simulation.schedule_in(round_to_ticks(exponential(arrivals, ticks_per_day / .9)), *this, 0);
  }
  double service_ticks(std::uint64_t, ServerId, double) override {
    return exponential(services, ticks_per_day);
  }
  void on_started(std::uint64_t, ServerId) override {}
  void on_interrupted(std::uint64_t, ServerId) override {}
  void on_finished(std::uint64_t, ServerId) override {}
  void on_worked(std::uint64_t, ServerId, Duration) override {}
  Simulation simulation;
  Pool pool;
  Stream arrivals{{1, 0}, purpose("arrival"), 1};
  Stream services{{1, 0}, purpose("service"), 1};
  std::uint64_t customers = 0;
};

void bare_engine(benchmark::State& state) {
  std::uint64_t events = 0;
  for (auto _ : state) {
    OneQueue world;
    while (world.customers < 100'000) world.simulation.step();
    events += world.simulation.events_run();
  }
  state.counters["events/s"] =
      benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(bare_engine)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pendulum
