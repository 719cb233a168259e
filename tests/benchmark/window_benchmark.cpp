// How long after a lever has moved there is something of the new version to be drawn - the first
// points of its curves, then the first whole curves - and what that is of one replication of the
// structures. The background work alone, without a display. Machines differ, the ratios hardly.

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <benchmark/benchmark.h>

#include "viz/window/refiner.h"

namespace pendulum {
namespace {

using Versions = std::array<std::shared_ptr<const Scenario>, 3>;
using Clock = std::chrono::steady_clock;

Versions shipped_with(const std::string& setting) {
  Versions versions;
  std::size_t i = 0;
  for (const std::string name : {"local", "central", "hybrid"}) {
    ReadOptions options;
    options.settings = {setting};
    ReadResult read =
        read_scenario(std::string(PENDULUM_SOURCE_DIR) + "/scenarios/" + name + ".yaml",
                      make_registry(), options);
    if (!read.ok()) throw std::runtime_error("cannot read the scenario " + name);
    versions[i++] = std::make_shared<const Scenario>(std::move(*read.scenario));
  }
  return versions;
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One after another on one thread: what the latencies are held against.
double seconds_of_a_replication_each(const Versions& versions) {
  double seconds = 0;
  for (const auto& scenario : versions) {
    const auto model = build_model(*scenario).model;
    RunOptions options;
    options.key = {1, 0};
    options.months = model->months();
    const auto start = Clock::now();
    measure_replication(*model, options);
    seconds += seconds_since(start);
  }
  return seconds / static_cast<double>(versions.size());
}

enum class Seen { points, whole };

bool shows(const StructureResult& structure, const std::shared_ptr<const Scenario>& newest,
           Seen seen) {
  if (structure.scenario == newest) return true;
  return seen == Seen::points && structure.growing && structure.growing->scenario == newest;
}

/// Until so many structures show something of their newest version.
void wait_for(const Refiner& refiner, int structures, const Versions& newest, Seen seen) {
  for (;;) {
    const auto snapshot = refiner.latest();
    int shown = 0;
    for (std::size_t i = 0; i < snapshot->structures.size(); ++i)
      shown += shows(snapshot->structures[i], newest[i], seen) ? 1 : 0;
    if (shown >= structures) return;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
}

void lever(benchmark::State& state, int structures, Seen seen) {
  const std::array versions{shipped_with("demand.level=1"), shipped_with("demand.level=1.05")};
  const double replication = seconds_of_a_replication_each(versions[0]);
  Refiner refiner(std::make_shared<const Simulator>(), RefinerOptions{});
  for (const auto& scenario : versions[0]) refiner.add(scenario);
  wait_for(refiner, 3, versions[0], Seen::whole);
  std::size_t next = 1;
  double seconds = 0;
  for (auto _ : state) {
    state.PauseTiming();
    wait_for(refiner, 3, versions[1 - next], Seen::whole);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // refining, as between drags
    state.ResumeTiming();
    const auto start = Clock::now();
    for (std::size_t i = 0; i < 3; ++i) refiner.change(i, versions[next][i]);
    wait_for(refiner, structures, versions[next], seen);
    seconds += seconds_since(start);
    next = 1 - next;
  }
  state.counters["replications"] = seconds / static_cast<double>(state.iterations()) / replication;
}
BENCHMARK_CAPTURE(lever, first_points_of_one, 1, Seen::points)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(lever, first_points_of_all_three, 3, Seen::points)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(lever, whole_curve_of_one, 1, Seen::whole)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(lever, whole_curves_of_all_three, 3, Seen::whole)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace pendulum
