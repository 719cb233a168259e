// How long after a lever has moved the first curves of the new version are there to be drawn: the
// background work alone, without a display.

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <benchmark/benchmark.h>

#include "viz/window/refiner.h"

namespace pendulum {
namespace {

using Versions = std::array<std::shared_ptr<const Scenario>, 3>;

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

/// Until so many structures show a future of their newest version.
void wait_for(const Refiner& refiner, int structures, const Versions& newest) {
  for (;;) {
    const auto snapshot = refiner.latest();
    int shown = 0;
    for (std::size_t i = 0; i < snapshot->structures.size(); ++i)
      shown += snapshot->structures[i].scenario == newest[i] ? 1 : 0;
    if (shown >= structures) return;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
}

void first_curves(benchmark::State& state, int structures) {
  const std::array versions{shipped_with("demand.level=1"), shipped_with("demand.level=1.05")};
  Refiner refiner(std::make_shared<const Simulator>(), RefinerOptions{});
  for (const auto& scenario : versions[0]) refiner.add(scenario);
  wait_for(refiner, 3, versions[0]);
  std::size_t next = 1;
  for (auto _ : state) {
    state.PauseTiming();
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // refining, as between drags
    state.ResumeTiming();
    for (std::size_t i = 0; i < 3; ++i) refiner.change(i, versions[next][i]);
    wait_for(refiner, structures, versions[next]);
    next = 1 - next;
  }
}
BENCHMARK_CAPTURE(first_curves, of_one, 1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(first_curves, of_all_three, 3)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace pendulum
