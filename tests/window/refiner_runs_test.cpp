// What the workers do with their tasks.

#include "tests/window/small_simulator.h"

namespace pendulum {
namespace {

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

TEST_CASE("second futures wait for the first points of the first, and no longer") {
  for (const bool shows_early : {false, true}) {
    INFO((shows_early ? "first months are told" : "nothing is told before the end"));
    const auto simulator = std::make_shared<SmallSimulator>();
    simulator->held_from = 0;
    simulator->months_before_gate = shows_early ? 2 : 0;
    Refiner refiner(simulator, small_options(8));
    refiner.add(version("local", 12));
    while (simulator->started < (shows_early ? 2 : 1)) std::this_thread::sleep_for(milliseconds(1));
    std::this_thread::sleep_for(milliseconds(50));
    CHECK(simulator->started == (shows_early ? 2 : 1));  // two workers, or one of them
    simulator->gate_open = true;
    refiner.wait_until_settled();
    CHECK(refiner.latest()->futures == 8);
  }
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
  CHECK(refiner.latest()->structures[0].failure.english() == "planted");
  simulator->failing_replication = 1'000'000;
  refiner.change(0, version("local", 24));
  refiner.wait_until_settled();
  CHECK(refiner.latest()->structures[0].failure.empty());
  CHECK(refiner.latest()->futures == 6);
}

}  // namespace
}  // namespace pendulum
