// Nothing is allocated in the event loop once its buffers are warm.

#include <cstdlib>
#include <new>
#include <vector>

#include "sim/base/distribution.h"
#include "sim/engine/pool.h"
#include "sim/engine/queue_statistics.h"
#include "tests/catch.h"

namespace {
std::size_t allocations = 0;
}

// Not inlined, or the compiler meets `new` and `free` in one function and believes them mismatched.
// The nothrow forms too: a sanitizer brings its own where we have none.
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* memory = operator new(size, std::nothrow)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}

namespace pendulum {
namespace {

/// Two skills, five servers, a load around 1 that comes and goes, interruptions, closures, changes
/// of rate and withdrawals.
struct BusyWorld : EventHandler, PoolClient {
  explicit BusyWorld(QueueDiscipline discipline, bool preemptive)
      : pool(simulation, *this, {discipline, preemptive, {3, 1}, 0}) {
    pool.add_observer(statistics);
    for (int i = 0; i < 5; ++i) {
      const double both[] = {1.0, i < 3 ? 0.7 : 0.0};
      pool.add_server(both);
    }
    simulation.schedule_in({0}, *this, 0);
  }
  void on_event(std::uint32_t, std::uint64_t) override {
    const std::uint64_t dice = draws.next_bits();
    const Request request{static_cast<SkillId>(dice % 2), static_cast<std::int32_t>(dice >> 8 & 3),
                          static_cast<double>(dice >> 16 & 255), dice};
    const RequestId id = pool.submit(request);
    const auto server = static_cast<ServerId>(dice >> 32 & 3);
    if ((dice >> 40) % 7 == 0) pool.set_rate(server, static_cast<double>(dice >> 48 & 3) / 2);
    if ((dice >> 40) % 11 == 0) pool.set_rate(server, 1);
    if ((dice >> 40) % 13 == 0) pool.set_open(server, false, Closing::interrupt);
    if ((dice >> 40) % 13 < 3) pool.set_open(server, true);
    if ((dice >> 40) % 17 == 0) pool.withdraw(id);
    if (pool.waiting_count() < 200) {
      simulation.schedule_in(carry.take(exponential(draws, 25)), *this, 0);
    } else {
      simulation.schedule_in({5000}, *this, 0);
    }
  }
  double service_ticks(std::uint64_t, ServerId, double) override { return exponential(draws, 150); }
  void on_started(std::uint64_t, ServerId) override {}
  void on_interrupted(std::uint64_t, ServerId) override {}
  void on_finished(std::uint64_t, ServerId) override {}
  void on_worked(std::uint64_t, ServerId, Duration) override {}

  Simulation simulation;
  Pool pool;
  QueueStatistics statistics;
  Stream draws{{3, 1}, purpose("world"), 0};
  TickCarry carry;
};

TEST_CASE("a warm pool allocates nothing", "[engine][allocation]") {
  const QueueDiscipline discipline = GENERATE(
      QueueDiscipline::fifo, QueueDiscipline::lifo, QueueDiscipline::priority,
      QueueDiscipline::shortest_service, QueueDiscipline::random, QueueDiscipline::attention);
  BusyWorld world(discipline, discipline == QueueDiscipline::priority);
  // Enough for the buffers to have met every size they will need: the queue grows to 200 again and
  // again, and drains. Up to 64 events that were called off may lie about, which is rare.
  world.simulation.reserve(128);
  for (int i = 0; i < 200000; ++i) world.simulation.step();
  const std::size_t before = allocations;
  REQUIRE(before > 0);  // the counter works
  for (int i = 0; i < 200000; ++i) world.simulation.step();
  const std::size_t after = allocations;
  CHECK(after == before);
  CHECK(world.statistics.finished > 50000);
  CHECK(world.statistics.waiting.highest() >= 200);
}

struct Ignore : EventHandler {
  void on_event(std::uint32_t, std::uint64_t) override {}
};

TEST_CASE("a warm event queue allocates nothing, also when events are cancelled",
          "[engine][allocation]") {
  Simulation simulation;
  Ignore handler;
  Stream draws({1, 1}, purpose("cancel"), 0);
  std::vector<EventId> ids(100);
  simulation.reserve(1024);
  const std::size_t before = allocations;
  for (int i = 0; i < 200000; ++i) {
    EventId& id = ids[draws.next_bits() % ids.size()];
    simulation.cancel(id);
    id = simulation.schedule_in({static_cast<std::int64_t>(draws.next_bits() % 1000)}, handler, 0);
    if (i % 3 == 0) simulation.step();
  }
  const std::size_t after = allocations;
  CHECK(after == before);
}

}  // namespace
}  // namespace pendulum
