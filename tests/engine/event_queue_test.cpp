#include "sim/engine/event_queue.h"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// The queue beside a sorted set; events carry their order as subject, times lie ahead of `now`.
struct Beside {
  EventQueue queue;
  std::set<std::pair<std::int64_t, std::uint64_t>> set;
  std::vector<std::pair<EventId, std::pair<std::int64_t, std::uint64_t>>> names;
  std::int64_t now = 0;
  std::uint64_t next = 0;

  void add(std::int64_t delay) {
    // Any handler: the queue never calls it.
    auto* handler = reinterpret_cast<EventHandler*>(this);
    const std::pair<std::int64_t, std::uint64_t> key{now + delay, next++};
    names.emplace_back(queue.add({key.first, handler, key.second, 0}, key.second), key);
    set.insert(key);
  }
  void take() {
    REQUIRE(queue.find_next());
    REQUIRE(queue.next_time() == set.begin()->first);
    const EventQueue::Event event = queue.take_next();
    REQUIRE(std::pair{event.time, event.subject} == *set.begin());
    now = event.time;
    set.erase(set.begin());
    REQUIRE(queue.size() == set.size());
  }
  /// Any of those pending, if there is one.
  void cancel_one(std::uint64_t random) {
    while (!names.empty()) {
      std::swap(names[random % names.size()], names.back());
      const auto [name, key] = names.back();
      names.pop_back();
      const bool pending = set.erase(key) == 1;
      REQUIRE(queue.cancel(name) == pending);
      if (pending) return;
    }
  }
  void drain() {
    while (!set.empty()) take();
    CHECK_FALSE(queue.find_next());
  }
};

TEST_CASE("the queue keeps the order with ten thousand pending", "[engine][event_queue]") {
  // How far apart: close together, evenly, and from the next tick to years away.
  const std::uint64_t spread = GENERATE(100u, 10'000'000u, 0u);
  Stream dice({4, static_cast<std::uint32_t>(spread)}, purpose("hold"), 0);
  const auto delay = [&] {
    const std::uint64_t bits = dice.next_bits();
    return static_cast<std::int64_t>(spread > 0 ? bits % spread
                                                : (bits >> 8) % (std::uint64_t{1} << bits % 45));
  };
  Beside world;
  for (int i = 0; i < 10'000; ++i) world.add(delay());
  for (int i = 0; i < 30'000; ++i) {
    world.take();
    world.add(delay());
  }
  world.drain();
}

TEST_CASE("thousands of events at one tick happen in their order", "[engine][event_queue]") {
  Beside world;
  for (int i = 0; i < 3000; ++i) world.add(7);
  for (int i = 0; i < 100; ++i) world.add(i % 3 == 0 ? 0 : 9);
  for (int i = 0; i < 2000; ++i) {
    world.take();
    if (i % 2 == 0) world.add(0);  // at the tick that is happening
  }
  world.drain();
}

TEST_CASE("most of what is pending may be cancelled", "[engine][event_queue]") {
  Stream dice({4, 9}, purpose("cancel"), 0);
  Beside world;
  for (int round = 0; round < 20; ++round) {
    for (int i = 0; i < 2000; ++i) world.add(static_cast<std::int64_t>(dice.next_bits() % 100'000));
    for (const auto& [name, key] : world.names) {
      if (dice.next_bits() % 10 == 0) continue;
      REQUIRE(world.queue.cancel(name) == (world.set.erase(key) == 1));
      REQUIRE_FALSE(world.queue.cancel(name));
    }
    REQUIRE(world.queue.size() == world.set.size());
    for (int i = 0; i < 100 && !world.set.empty(); ++i) world.take();
    world.names.clear();
  }
  world.drain();
}

// A bucket may reach beyond the time its rung stands for; what was scheduled there once came too
// early. Worlds of a few to two thousand pending, some of them cancelled.
TEST_CASE("whatever is scheduled, taken and cancelled, the order holds", "[engine][event_queue]") {
  Stream dice({4, 11}, purpose("mixture"), 0);
  for (int round = 0; round < 100; ++round) {
    Beside world;
    const std::uint64_t spread = 1 + dice.next_bits() % (std::uint64_t{1} << dice.next_bits() % 30);
    const std::size_t wanted = dice.next_bits() % 2000;
    for (int i = 0; i < 20'000; ++i) {
      const std::uint64_t what = dice.next_bits() % 100;
      if (what < (world.set.size() < wanted ? 60u : 35u)) {
        const bool now = dice.next_bits() % 4 == 0;
        world.add(now ? 0 : static_cast<std::int64_t>(dice.next_bits() % spread));
      } else if (what < 80 || world.names.empty()) {
        if (!world.set.empty()) world.take();
      } else {
        world.cancel_one(dice.next_bits());
      }
    }
    world.drain();
  }
}

}  // namespace
}  // namespace pendulum
