#include "sim/engine/simulation.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <vector>

#include "sim/base/check.h"
#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// Writes down what happens, and may act on it.
struct Recorder : EventHandler {
  explicit Recorder(Simulation& s) : simulation(s) {}
  void on_event(std::uint32_t code, std::uint64_t subject) override {
    seen.emplace_back(simulation.now().ticks, code, subject);
    if (then) then(code, subject);
  }
  Simulation& simulation;
  std::vector<std::tuple<std::int64_t, std::uint32_t, std::uint64_t>> seen;
  std::function<void(std::uint32_t, std::uint64_t)> then;
};

TEST_CASE("events happen by time, then priority, then order of scheduling", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  simulation.schedule_at({20}, recorder, 0, 1);
  simulation.schedule_at({10}, recorder, 0, 2, 5);
  simulation.schedule_at({10}, recorder, 0, 3, -5);
  simulation.schedule_at({10}, recorder, 0, 4);
  simulation.schedule_at({10}, recorder, 0, 5);
  simulation.schedule_in({0}, recorder, 7, 6);
  CHECK(simulation.events_pending() == 6);
  simulation.run_until({20});
  using Seen = decltype(recorder.seen);
  CHECK(recorder.seen ==
        Seen{{0, 7, 6}, {10, 0, 3}, {10, 0, 4}, {10, 0, 5}, {10, 0, 2}, {20, 0, 1}});
  CHECK(simulation.events_run() == 6);
  CHECK(simulation.events_pending() == 0);
}

TEST_CASE("running until a moment includes it and ends there", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  simulation.schedule_at({10}, recorder, 0);
  simulation.schedule_at({11}, recorder, 1);
  simulation.run_until({10});
  CHECK(recorder.seen.size() == 1);
  CHECK(simulation.now().ticks == 10);
  simulation.run_until({500});
  CHECK(recorder.seen.size() == 2);
  CHECK(simulation.now().ticks == 500);
  CHECK_FALSE(simulation.step());
}

TEST_CASE("an event may schedule others, also at its own moment", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  recorder.then = [&](std::uint32_t code, std::uint64_t) {
    if (code == 0) {
      simulation.schedule_in({0}, recorder, 2);
      simulation.schedule_in({0}, recorder, 3, 0, -1);
      simulation.schedule_in({5}, recorder, 4);
    }
  };
  simulation.schedule_at({10}, recorder, 0);
  simulation.schedule_at({10}, recorder, 1);
  simulation.run_until({100});
  using Seen = decltype(recorder.seen);
  CHECK(recorder.seen == Seen{{10, 0, 0}, {10, 3, 0}, {10, 1, 0}, {10, 2, 0}, {15, 4, 0}});
}

TEST_CASE("a cancelled event does not happen, and only once can be cancelled", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  const EventId first = simulation.schedule_at({10}, recorder, 1);
  const EventId second = simulation.schedule_at({20}, recorder, 2);
  CHECK(simulation.cancel(first));
  CHECK_FALSE(simulation.cancel(first));
  CHECK(simulation.events_pending() == 1);
  simulation.run_until({50});
  CHECK(recorder.seen.size() == 1);
  CHECK_FALSE(simulation.cancel(second));     // has happened
  CHECK_FALSE(simulation.cancel(EventId{}));  // never was
}

TEST_CASE("an old name does not reach the event that has its place now", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  const EventId old = simulation.schedule_at({10}, recorder, 1);
  simulation.run_until({10});
  const EventId young = simulation.schedule_at({20}, recorder, 2);
  REQUIRE(young.slot == old.slot);
  CHECK_FALSE(simulation.cancel(old));
  simulation.run_until({20});
  CHECK(recorder.seen.size() == 2);
}

TEST_CASE("a cancelled event's name does not reach its successor either", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  const EventId old = simulation.schedule_at({10}, recorder, 1);
  REQUIRE(simulation.cancel(old));
  simulation.run_until({10});
  const EventId young = simulation.schedule_at({20}, recorder, 2);
  REQUIRE(young.slot == old.slot);
  CHECK_FALSE(simulation.cancel(old));
  simulation.run_until({20});
  CHECK(recorder.seen.size() == 1);
}

TEST_CASE("an event cannot cancel itself, but can cancel its neighbour", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  EventId self;
  EventId neighbour;
  bool cancelled_self = true;
  recorder.then = [&](std::uint32_t code, std::uint64_t) {
    if (code != 1) return;
    cancelled_self = simulation.cancel(self);
    CHECK(simulation.cancel(neighbour));
  };
  self = simulation.schedule_at({10}, recorder, 1);
  neighbour = simulation.schedule_at({10}, recorder, 2);
  simulation.run_until({20});
  CHECK_FALSE(cancelled_self);
  CHECK(recorder.seen.size() == 1);
}

TEST_CASE("what cannot be scheduled is refused", "[engine][events]") {
  Simulation simulation;
  Recorder recorder(simulation);
  simulation.run_until({100});
  CHECK_THROWS_AS(simulation.schedule_at({99}, recorder, 0), CheckFailure);
  CHECK_THROWS_AS(simulation.schedule_in({-1}, recorder, 0), CheckFailure);
  CHECK_THROWS_AS(simulation.schedule_at({100}, recorder, 0, 0, 32768), CheckFailure);
  CHECK_THROWS_AS(simulation.schedule_at({EventQueue::latest + 1}, recorder, 0), CheckFailure);
  CHECK_THROWS_AS(simulation.run_until({99}), CheckFailure);
  CHECK(simulation.events_pending() == 0);
}

// How far ahead events lie decides where the queue keeps them: all at one tick, a few ticks, evenly
// over a long time, or from the next tick to years from now.
std::int64_t random_delay(Stream& stream, std::uint64_t world) {
  const std::uint64_t bits = stream.next_bits();
  switch (world % 4) {
    case 0:
      return bits % 64 == 0 ? 1 : 0;
    case 1:
      return static_cast<std::int64_t>(bits % 50);
    case 2:
      return static_cast<std::int64_t>(bits % 1'000'000);
    default:
      return static_cast<std::int64_t>((bits >> 8) % (std::uint64_t{1} << bits % 40));
  }
}

// Random schedules and cancellations against a plain list that is searched each time.
TEST_CASE("the event queue agrees with a plain list", "[engine][events][property]") {
  struct Pending {
    std::int64_t time;
    std::int32_t priority;
    std::uint64_t number;
    EventId id;
  };
  for (std::uint64_t world = 0; world < 12; ++world) {
    Stream stream({world, 0}, purpose("heap"), 0);
    const auto below = [&](std::uint64_t n) { return stream.next_bits() % n; };
    Simulation simulation;
    Recorder recorder(simulation);
    std::vector<Pending> list;
    std::uint64_t number = 0;
    const auto schedule = [&] {
      const Pending p{simulation.now().ticks + random_delay(stream, world),
                      static_cast<std::int32_t>(below(5)) - 2,
                      number++,
                      {}};
      list.push_back(p);
      list.back().id = simulation.schedule_at({p.time}, recorder, 0, p.number, p.priority);
    };
    recorder.then = [&](std::uint32_t, std::uint64_t subject) {
      const auto first =
          std::min_element(list.begin(), list.end(), [](const Pending& a, const Pending& b) {
            return std::tie(a.time, a.priority, a.number) < std::tie(b.time, b.priority, b.number);
          });
      REQUIRE(first->number == subject);
      REQUIRE(first->time == simulation.now().ticks);
      list.erase(first);
      for (std::uint64_t n = below(4); n-- > 0 && number < 3000;) schedule();
      for (std::uint64_t n = below(3); n-- > 0 && !list.empty();) {
        const auto victim = list.begin() + static_cast<std::ptrdiff_t>(below(list.size()));
        REQUIRE(simulation.cancel(victim->id));
        list.erase(victim);
      }
      REQUIRE(simulation.events_pending() == list.size());
    };
    for (int i = 0; i < 400; ++i) schedule();
    while (simulation.step()) {
    }
    REQUIRE(list.empty());
  }
}

}  // namespace
}  // namespace pendulum
