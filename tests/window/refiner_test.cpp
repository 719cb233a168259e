#include "viz/window/refiner.h"

#include "tests/window/small_simulator.h"

namespace pendulum {
namespace {

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

TEST_CASE("what was settled once is there again without a new run, also after it was taken out") {
  const auto simulator = std::make_shared<SmallSimulator>();
  Refiner refiner(simulator, small_options(4));
  refiner.add({version("local", 12), "local as it is"});
  refiner.add({version("central", 24), "central"});
  refiner.wait_until_settled();
  refiner.change(0, {version("local", 36), "local changed"});
  refiner.wait_until_settled();
  const int before = simulator->started;
  refiner.change(0, {version("local", 12), "local as it is"});
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(1201.5));
  CHECK(refiner.latest()->futures == 4);
  CHECK(refiner.latest()->structures[0].playback);
  refiner.change(0, {version("local", 36), "local changed"});
  refiner.change(0, {version("local", 12), "local as it is"});
  refiner.change(0, {version("local", 36), "local changed"});
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(3601.5));
  refiner.take_out(0);
  refiner.bring_back(0, 0, {version("local", 36), "local changed"});
  refiner.wait_until_settled();
  CHECK(throughput(*refiner.latest(), 0) == Approx(3601.5));
  CHECK(simulator->started == before);
  refiner.change(0, {version("local", 18), "local anew"});
  refiner.wait_until_settled();
  CHECK(simulator->started == before + 4);
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

TEST_CASE("one that is taken out is simulated no longer, and comes back from the start") {
  auto simulator = std::make_shared<SmallSimulator>();
  Refiner refiner(simulator, small_options(3));
  const auto local = version("local", 12), central = version("central", 24);
  refiner.add(local);
  const std::size_t row = refiner.add(central);
  refiner.add(version("hybrid", 36));
  refiner.set_baseline(row);
  refiner.wait_until_settled();
  REQUIRE(refiner.latest()->baseline == 1);
  refiner.take_out(row);
  CHECK_FALSE(refiner.shows(row));
  refiner.wait_until_settled();
  const auto fewer = refiner.latest();
  REQUIRE(fewer->structures.size() == 2);
  CHECK(fewer->baseline == 0);
  CHECK(throughput(*fewer, 1) == 3601);
  const int runs = simulator->started;
  refiner.bring_back(row, 1, central);
  refiner.wait_until_settled();
  const auto again = refiner.latest();
  REQUIRE(again->structures.size() == 3);
  CHECK(again->baseline == 1);
  CHECK(throughput(*again, 1) == 2401);
  CHECK(throughput(*again, 2) == 3601);
  CHECK(simulator->started == runs + 3);
}

TEST_CASE("whoever has seen enough stops, and goes on where it stopped") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->held_from = 6;
  Refiner refiner(simulator, small_options(30));
  refiner.add(version("local", 12));
  refiner.add(version("central", 24));
  const auto has = [](int futures) {
    return [futures](const Snapshot& snapshot) { return snapshot.futures >= futures; };
  };
  REQUIRE(shown_within(refiner, std::chrono::seconds(60), has(1)));
  refiner.stop_at_what_is_there(true);
  simulator->gate_open = true;  // what is under way is finished, nothing else is begun
  refiner.wait_until_settled();
  const auto stopped = refiner.latest();
  CHECK(stopped->settled);
  CHECK(stopped->stopped);
  CHECK(stopped->futures >= 1);
  CHECK(stopped->futures <= 6 + 2);
  CHECK(stopped->target == 30);
  const int before = simulator->started;
  refiner.stop_at_what_is_there(false);
  refiner.wait_until_settled();
  CHECK(refiner.latest()->futures == 30);
  CHECK_FALSE(refiner.latest()->stopped);
  CHECK(simulator->started == 60);
  CHECK(before < 60);
}

TEST_CASE("the time of the work does not grow while nothing is simulated") {
  Refiner refiner(std::make_shared<SmallSimulator>(), small_options(4));
  refiner.add(version("local", 12));
  refiner.add(version("central", 24));
  refiner.wait_until_settled();
  const double seconds = refiner.latest()->seconds;
  CHECK(seconds > 0);
  std::this_thread::sleep_for(milliseconds(30));
  refiner.set_baseline(1);
  refiner.wait_until_settled();
  CHECK(refiner.latest()->baseline == 1);
  CHECK(refiner.latest()->seconds == seconds);
}

TEST_CASE("a change is a new question: it is simulated to the end") {
  const auto simulator = std::make_shared<SmallSimulator>();
  simulator->held_from = 2;
  Refiner refiner(simulator, small_options(8));
  refiner.add(version("local", 12));
  REQUIRE(shown_within(refiner, std::chrono::seconds(60),
                       [](const Snapshot& snapshot) { return snapshot.futures >= 1; }));
  refiner.stop_at_what_is_there(true);
  simulator->gate_open = true;
  refiner.change(0, version("local", 24));
  refiner.wait_until_settled();
  CHECK(refiner.latest()->futures == 8);
  CHECK_FALSE(refiner.latest()->stopped);
  refiner.stop_at_what_is_there(true);  // too late: everything is there
  refiner.wait_until_settled();
  CHECK_FALSE(refiner.latest()->stopped);
}

}  // namespace
}  // namespace pendulum
