#include "sim/engine/typed_pool.h"

#include <string>
#include <type_traits>
#include <vector>

#include "sim/base/distribution.h"
#include "sim/engine/queue_statistics.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// Three servers of two skills, of whom one comes and goes; every fifth request is withdrawn.
template <bool is_typed>
struct World final : EventHandler, PoolClient {
  explicit World(std::uint64_t number)
      : dice({number, 0}, purpose("typed"), 0),
        pool(simulation, *this, {QueueDiscipline::priority, true, {number, 0}, 0}) {
    if constexpr (!is_typed) pool.add_observer(statistics);
    pool.add_server(std::vector<double>{1, 0});
    pool.add_server(std::vector<double>{0.5, 1});
    pool.add_server(std::vector<double>{0, 0.75});
    simulation.schedule_in({0}, *this, 0);
    while (simulation.step()) continue;
  }
  QueueStatistics& observed() {
    if constexpr (is_typed) return pool.observer();
    return statistics;
  }

  void on_event(std::uint32_t code, std::uint64_t subject) override {
    if (code == 1) {
      write("withdrawn", subject, pool.withdraw(static_cast<RequestId>(subject)) ? 1 : 0);
      return;
    }
    const std::uint64_t bits = dice.next_bits();
    const auto skill = static_cast<SkillId>(bits & 1);
    const auto priority = static_cast<std::int32_t>(bits >> 1 & 3);
    const RequestId id = pool.submit({skill, priority, 0, ++submitted});
    if (submitted % 5 == 0) simulation.schedule_in({20}, *this, 1, id);
    if (submitted % 7 == 0) pool.set_open(1, !pool.server_open(1), Closing::interrupt);
    if (submitted % 11 == 0) pool.set_rate(0, submitted % 2 == 0 ? 1 : 0.25);
    if (submitted < 300) {
      simulation.schedule_in(round_to_ticks(exponential(dice, 15)), *this, 0);
    } else {
      pool.set_open(1, true);
    }
  }
  double service_ticks(std::uint64_t tag, ServerId server, double proficiency) override {
    write("asked", tag, server);
    return exponential(dice, 25) / proficiency;
  }
  void on_started(std::uint64_t tag, ServerId server) override { write("started", tag, server); }
  void on_interrupted(std::uint64_t tag, ServerId server) override {
    write("interrupted", tag, server);
  }
  void on_finished(std::uint64_t tag, ServerId server) override { write("finished", tag, server); }
  void on_worked(std::uint64_t tag, ServerId, Duration elapsed) override {
    write("worked", tag, elapsed.ticks);
  }
  void on_idle(ServerId server, Duration elapsed) override { write("idle", server, elapsed.ticks); }
  void on_closed(ServerId server, Duration elapsed) override {
    write("closed", server, elapsed.ticks);
  }
  void write(const char* what, std::uint64_t subject, std::int64_t value) {
    history.push_back(std::to_string(simulation.now().ticks) + " " + what + " " +
                      std::to_string(subject) + " " + std::to_string(value));
  }

  Stream dice;
  Simulation simulation;
  std::conditional_t<is_typed, PoolOf<World, QueueStatistics>, Pool> pool;
  QueueStatistics statistics;
  std::uint64_t submitted = 0;
  std::vector<std::string> history;
};

TEST_CASE("a pool compiled for its client does what any pool does", "[engine][pool]") {
  for (std::uint64_t number = 0; number < 10; ++number) {
    CAPTURE(number);
    World<true> typed(number);
    World<false> ordinary(number);
    REQUIRE(typed.history.size() > 1000);
    REQUIRE(typed.history == ordinary.history);
    QueueStatistics& a = typed.observed();
    QueueStatistics& b = ordinary.observed();
    REQUIRE(a.submitted == 300);
    REQUIRE(a.interrupted > 0);
    REQUIRE(a.withdrawn > 0);
    REQUIRE(a.finished + a.withdrawn == 300);
    REQUIRE(a.withdrawn == b.withdrawn);
    REQUIRE(a.interrupted == b.interrupted);
    REQUIRE(a.wait.total_ticks == b.wait.total_ticks);
    REQUIRE(a.time_in_system.total_ticks == b.time_in_system.total_ticks);
    REQUIRE(a.busy == b.busy);
    REQUIRE(a.idle == b.idle);
    REQUIRE(a.closed == b.closed);
  }
}

}  // namespace
}  // namespace pendulum
