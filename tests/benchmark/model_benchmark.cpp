// One replication of a shipped firm, and of one of sixty markets and two thousand people, measured
// as `pendulum run` does. Compare events/s with engine_queue of the same run: machines differ, the
// ratio hardly.

#include <stdexcept>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "sim/measure/measure.h"
#include "sim/model/model.h"

namespace pendulum {
namespace {

std::shared_ptr<const Model> model_of(const std::string& file) {
  const ReadResult read =
      read_scenario(std::string(PENDULUM_SOURCE_DIR) + "/" + file, make_registry());
  if (!read.ok()) throw std::runtime_error("cannot read the scenario " + file);
  ModelResult built = build_model(*read.scenario);
  if (!built.model) throw std::runtime_error("cannot build the scenario " + file);
  return built.model;
}

void replication(benchmark::State& state, const std::string& file) {
  const auto model = model_of(file);
  std::uint64_t events = 0;
  std::uint32_t replication = 0;
  for (auto _ : state) {
    RunOptions options;
    options.key = {1, replication++};
    options.months = model->months();
    events += measure_replication(*model, options).result.events;
  }
  state.counters["events/s"] =
      benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["MB at most"] = static_cast<double>(usage.ru_maxrss) / 1024;
}
BENCHMARK_CAPTURE(replication, local, "scenarios/local.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(replication, central, "scenarios/central.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(replication, hybrid, "scenarios/hybrid.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(replication, large_firm, "tests/benchmark/large_firm.yaml")
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pendulum
