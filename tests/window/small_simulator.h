#pragma once

// A simulator with results known beforehand, for tests of the background work.

#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/window/refiner.h"

namespace pendulum {

using std::chrono::milliseconds;

/// Results known beforehand, in a known time, in place of a simulation. Throughput is the demand
/// level plus a bit of the replication's number, so who made what can be read off the figures.
class SmallSimulator final : public Simulator {
 public:
  milliseconds each{1};
  std::uint32_t failing_replication = 1'000'000;
  /// Replications from this number on wait until the gate opens or they are stopped.
  std::uint32_t held_from = 1'000'000;
  /// The first future tells of that many months before it waits.
  int months_before_gate = 0;
  std::atomic<bool> gate_open{false};
  mutable std::atomic<int> started{0}, stopped{0}, first_futures{0};

  MeasuredRun run(const Model& model, const RunOptions& options, Observer*,
                  MonthListener* listener) const override {
    ++started;
    if (options.key.replication == 0) ++first_futures;
    const auto end = std::chrono::steady_clock::now() + each;
    const bool held = options.key.replication >= held_from;
    if (listener != nullptr && months_before_gate > 0) listener->on_months(first_months());
    while (std::chrono::steady_clock::now() < end || (held && !gate_open)) {
      if (options.stop->stop_requested()) {
        ++stopped;
        return {{}, false};
      }
      std::this_thread::sleep_for(milliseconds(1));
    }
    if (options.key.replication == failing_replication) throw std::runtime_error("planted");
    MeasuredRun run;
    run.result.metrics.fill(std::nan(""));
    run.result.metrics[index_of(Metric::throughput_per_month)] =
        static_cast<double>(model.months()) * 100 + options.key.replication;
    for (auto& series : run.result.series)
      series.assign(static_cast<std::size_t>(options.months), 1);
    for (auto& months : run.result.friction_by_month)
      months.assign(static_cast<std::size_t>(options.months), 0);
    return run;
  }

 private:
  [[nodiscard]] ReplicationResult first_months() const {
    ReplicationResult so_far;
    for (auto& series : so_far.series)
      series.assign(static_cast<std::size_t>(months_before_gate), 7);
    return so_far;
  }
};

/// A version of the scenario that differs in a number the small simulator shows.
inline std::shared_ptr<const Scenario> version(const std::string& name, int months) {
  const auto changed = shipped(name)->with_number("run.months", months);
  REQUIRE(changed);
  return std::make_shared<const Scenario>(*changed);
}

inline double throughput(const Snapshot& snapshot, std::size_t structure) {
  return snapshot.summaries.at(structure).metrics[index_of(Metric::throughput_per_month)].mean;
}

inline RefinerOptions small_options(int replications) {
  RefinerOptions options;
  options.months = 6;
  options.replications = replications;
  return options;
}

/// Waits until `condition` holds for what the window would show.
template <typename Condition>
bool shown_within(const Refiner& refiner, std::chrono::seconds patience, Condition condition) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < end) {
    if (condition(*refiner.latest())) return true;
    std::this_thread::sleep_for(milliseconds(1));
  }
  return false;
}

}  // namespace pendulum
