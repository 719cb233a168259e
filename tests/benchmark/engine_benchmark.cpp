// The engine alone: what the model's speed is held against.

#include <queue>

#include <benchmark/benchmark.h>

#include "sim/base/distribution.h"
#include "viz/terminal/heap_limit.h"
#include "viz/terminal/one_queue.h"

namespace pendulum {
namespace {

void count(benchmark::State& state, const char* what, std::int64_t each) {
  const auto all = static_cast<double>(state.iterations() * each);
  state.counters[what] = benchmark::Counter(all, benchmark::Counter::kIsRate);
}

/// Servers, customers.
void engine_queue(benchmark::State& state) {
  for (auto _ : state) {
    OneQueue world(static_cast<int>(state.range(0)));
    world.run(static_cast<std::uint64_t>(state.range(1)));
    benchmark::DoNotOptimize(world.pool.observer().time_in_system.total_ticks);
  }
  count(state, "customers/s", state.range(1));
}
void limit_queue(benchmark::State& state) {
  for (auto _ : state) {
    limit::HeapQueue world(static_cast<int>(state.range(0)), 1);
    benchmark::DoNotOptimize(world.run(static_cast<std::uint64_t>(state.range(1))));
  }
  count(state, "customers/s", state.range(1));
}
BENCHMARK(engine_queue)->Args({1, 1'000'000})->Args({4, 1'000'000})->Args({1, 1'000});
BENCHMARK(limit_queue)->Args({1, 1'000'000})->Args({4, 1'000'000})->Args({1, 1'000});

/// Hold model: take the earliest, schedule one later, with so many pending.
struct Holder final : EventHandler {
  void on_event(std::uint32_t, std::uint64_t) override {
    simulation.schedule_in({static_cast<std::int64_t>(draws.draw() * 0x1p40)}, *this, 0);
  }
  Simulation simulation;
  limit::FastExponential draws{1};
};
void hold_engine(benchmark::State& state) {
  Holder holder;
  for (std::int64_t i = 0; i < state.range(0); ++i) holder.on_event(0, 0);
  for (auto _ : state) holder.simulation.step();
  count(state, "events/s", 1);
}
/// The same with what an engine would otherwise keep its events in.
void hold_heap(benchmark::State& state) {
  struct Event {
    std::int64_t time;
    std::uint64_t order;
    EventHandler* handler;
    std::uint64_t subject;
    bool operator<(const Event& other) const {
      return time != other.time ? time > other.time : order > other.order;
    }
  };
  limit::FastExponential draws{1};
  std::priority_queue<Event> events;
  std::uint64_t order = 0;
  const auto push = [&](std::int64_t now) {
    events.push({now + static_cast<std::int64_t>(draws.draw() * 0x1p40), order++, nullptr, 0});
  };
  for (std::int64_t i = 0; i < state.range(0); ++i) push(0);
  for (auto _ : state) {
    const Event next = events.top();
    events.pop();
    push(next.time);
  }
  count(state, "events/s", 1);
}
BENCHMARK(hold_engine)->Arg(100)->Arg(10'000)->Arg(1'000'000);
BENCHMARK(hold_heap)->Arg(100)->Arg(10'000)->Arg(1'000'000);

}  // namespace
}  // namespace pendulum
