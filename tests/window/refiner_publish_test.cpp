// What is shown while first futures are lived.

#include "tests/window/small_simulator.h"

namespace pendulum {
namespace {

TEST_CASE("a first future is shown while it is lived, of every structure and without its figures") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->months_before_gate = 2;
  simulator->held_from = 0;
  RefinerOptions options = small_options(3);
  options.workers = 1;  // not one of them waits for another's whole future
  Refiner refiner(simulator, options);
  for (const std::string name : {"local", "central", "hybrid"}) refiner.add(version(name, 12));
  REQUIRE(shown_within(refiner, std::chrono::seconds(60), [](const Snapshot& snapshot) {
    int growing = 0;
    for (const StructureResult& structure : snapshot.structures)
      growing += structure.growing != nullptr ? 1 : 0;
    return growing == 3;
  }));
  const auto growing = refiner.latest();
  for (const StructureResult& structure : growing->structures) {
    CHECK(structure.growing->so_far.series[index_of(SeriesKind::throughput)] ==
          std::vector<double>{7, 7});
    CHECK_FALSE(structure.current);
    CHECK(structure.futures == 0);
  }
  CHECK(std::isnan(throughput(*growing, 0)));
  simulator->gate_open = true;
  refiner.wait_until_settled();
  for (const StructureResult& structure : refiner.latest()->structures)
    CHECK(structure.growing == nullptr);
}

TEST_CASE("the figures of before stay while a change grows") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->gate_open = true;
  Refiner refiner(simulator, small_options(3));
  refiner.add(version("local", 12));
  refiner.wait_until_settled();
  simulator->months_before_gate = 1;
  simulator->held_from = 0;
  simulator->gate_open = false;
  const auto changed = version("local", 13);
  refiner.change(0, changed);
  REQUIRE(shown_within(refiner, std::chrono::seconds(60), [&](const Snapshot& snapshot) {
    return snapshot.structures[0].growing && snapshot.structures[0].growing->scenario == changed;
  }));
  CHECK(throughput(*refiner.latest(), 0) == Approx(1201));
  CHECK_FALSE(refiner.latest()->settled);
  simulator->gate_open = true;
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(1301));
}

}  // namespace
}  // namespace pendulum
