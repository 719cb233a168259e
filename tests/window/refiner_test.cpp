#include "viz/window/refiner.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

using std::chrono::milliseconds;

/// Results known beforehand, in a known time, in place of a simulation. Throughput is the demand
/// level plus a bit of the replication's number, so who made what can be read off the figures.
class SmallSimulator final : public Simulator {
 public:
  milliseconds each{1};
  std::uint32_t failing_replication = 1'000'000;
  /// Replications from this number on wait until the gate opens or they are stopped.
  std::uint32_t held_from = 1'000'000;
  std::atomic<bool> gate_open{false};
  mutable std::atomic<int> started{0}, stopped{0}, first_futures{0};

  MeasuredRun run(const Model& model, const RunOptions& options, Observer*) const override {
    ++started;
    if (options.key.replication == 0) ++first_futures;
    const auto end = std::chrono::steady_clock::now() + each;
    const bool held = options.key.replication >= held_from;
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
};

/// A version of the scenario that differs in a number the small simulator shows.
std::shared_ptr<const Scenario> version(const std::string& name, int months) {
  const auto changed = shipped(name)->with_number("run.months", months);
  REQUIRE(changed);
  return std::make_shared<const Scenario>(*changed);
}

double throughput(const Snapshot& snapshot, std::size_t structure) {
  return snapshot.summaries.at(structure).metrics[index_of(Metric::throughput_per_month)].mean;
}

RefinerOptions small_options(int replications) {
  RefinerOptions options;
  options.months = 6;
  options.replications = replications;
  return options;
}

TEST_CASE("the background work settles on all replications of all structures") {
  Refiner refiner(std::make_shared<SmallSimulator>(), small_options(5));
  refiner.add(version("local", 12));
  refiner.add(version("central", 24));
  refiner.wait_until_settled();
  const auto snapshot = refiner.latest();
  CHECK(snapshot->settled);
  CHECK(snapshot->futures == 5);
  CHECK(snapshot->runs == 10);
  CHECK(throughput(*snapshot, 0) == Approx(1202));
  CHECK(throughput(*snapshot, 1) == Approx(2402));
  const PairedDifference* difference = snapshot->difference(1, Metric::throughput_per_month);
  REQUIRE(difference != nullptr);
  CHECK(difference->difference.mean == Approx(1200));
  CHECK(snapshot->differences[0].empty());
}

TEST_CASE("a change is simulated again, the others stay, and another baseline needs no new run") {
  const auto simulator = std::make_shared<SmallSimulator>();
  Refiner refiner(simulator, small_options(4));
  refiner.add(version("local", 12));
  refiner.add(version("central", 24));
  refiner.wait_until_settled();
  const int before = simulator->started;
  refiner.set_baseline(1);
  refiner.wait_until_settled();
  CHECK(simulator->started == before);
  CHECK(refiner.latest()->baseline == 1);
  CHECK(refiner.latest()->difference(0, Metric::throughput_per_month)->difference.mean ==
        Approx(-1200));
  const std::uint64_t generation = refiner.latest()->structures[1].generation;
  refiner.change(0, version("local", 36));
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(3601.5));
  CHECK(refiner.latest()->structures[1].generation == generation);
  CHECK(simulator->started == before + 4);
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

TEST_CASE("a version that was shown makes room for the next at once") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->held_from = 1;  // the first future comes at once, the others never by themselves
  Refiner refiner(simulator, small_options(30));
  refiner.add(version("local", 12));
  for (int months = 13; months < 20; ++months) {
    const double before = (months - 1) * 100;
    REQUIRE(shown_within(refiner, std::chrono::seconds(60), [&](const Snapshot& snapshot) {
      return !snapshot.summaries.empty() && throughput(snapshot, 0) == before;
    }));
    refiner.change(0, version("local", months));
  }
  simulator->gate_open = true;
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(1914.5));
  // The map is that of the last version too, not of one that was shown on the way.
  const StructureResult& shown = refiner.latest()->structures[0];
  REQUIRE(shown.playback != nullptr);
  CHECK(shown.playback_generation == shown.generation);
  CHECK(simulator->first_futures == 8);
}

TEST_CASE("what runs for a version nobody waits for is stopped") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->held_from = 1;
  Refiner refiner(simulator, small_options(30));
  refiner.add(version("local", 12));
  while (simulator->started < 3) std::this_thread::sleep_for(milliseconds(1));
  REQUIRE(shown_within(refiner, std::chrono::seconds(60),
                       [](const Snapshot& snapshot) { return !snapshot.summaries.empty(); }));
  refiner.change(0, version("local", 13));
  while (simulator->stopped < 2) std::this_thread::sleep_for(milliseconds(1));
  simulator->gate_open = true;
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(1314.5));
  CHECK(simulator->stopped == 2);
}

TEST_CASE("a drag faster than the simulation shows its first and its last version") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->held_from = 0;
  Refiner refiner(simulator, small_options(3));
  refiner.add(version("local", 12));
  for (int months = 13; months < 30; ++months) refiner.change(0, version("local", months));
  simulator->gate_open = true;
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(2901));
  // The first version was not thrown away, or a steady drag would never show anything.
  CHECK(simulator->first_futures == 2);
}

TEST_CASE("results do not depend on how many threads made them") {
  const auto figures = [](int workers) {
    RefinerOptions options = small_options(9);
    options.workers = workers;
    Refiner refiner(std::make_shared<SmallSimulator>(), options);
    refiner.add(version("local", 12));
    refiner.add(version("central", 24));
    refiner.wait_until_settled();
    const auto snapshot = refiner.latest();
    return snapshot->differences[1];
  };
  const auto one = figures(1), four = figures(4);
  REQUIRE(one.size() == four.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].difference.count == four[i].difference.count);
    if (one[i].difference.count == 0) continue;
    CHECK(one[i].better_share == four[i].better_share);
    CHECK(one[i].difference.mean == four[i].difference.mean);
  }
}

TEST_CASE("a failed check stops that structure only and is said") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->failing_replication = 2;
  Refiner refiner(simulator, small_options(6));
  refiner.add(version("local", 12));
  refiner.wait_until_settled();
  CHECK(refiner.latest()->structures[0].failure == "planted");
  simulator->failing_replication = 1'000'000;
  refiner.change(0, version("local", 24));
  refiner.wait_until_settled();
  CHECK(refiner.latest()->structures[0].failure.empty());
  CHECK(refiner.latest()->futures == 6);
}

TEST_CASE("leaving in the middle of the work does not wait for it") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->each = milliseconds(60'000);
  const auto start = std::chrono::steady_clock::now();
  {
    Refiner refiner(simulator, small_options(50));
    refiner.add(version("local", 12));
    while (simulator->started == 0) std::this_thread::sleep_for(milliseconds(1));
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace
}  // namespace pendulum
