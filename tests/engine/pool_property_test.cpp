// What holds in every world, however it is treated. Worlds are random but fixed by their number.

#include "tests/catch.h"
#include "tests/engine/random_world.h"

namespace pendulum {
namespace {

constexpr std::uint64_t worlds = 40;

TEST_CASE("a pool keeps its promises in random worlds", "[engine][pool][property]") {
  const QueueDiscipline discipline = GENERATE(
      QueueDiscipline::fifo, QueueDiscipline::lifo, QueueDiscipline::priority,
      QueueDiscipline::shortest_service, QueueDiscipline::random, QueueDiscipline::attention);
  std::int64_t finished = 0;
  std::int64_t withdrawn = 0;
  std::int64_t interrupted = 0;
  for (std::uint64_t number = 0; number < worlds; ++number) {
    CAPTURE(number, static_cast<int>(discipline));
    RandomWorld world(number, discipline, false);
    world.run(false);
    finished += world.finished;
    withdrawn += world.withdrawn;
    interrupted += world.interrupted;
  }
  // The worlds were lively enough to mean something.
  CHECK(finished > 50 * static_cast<std::int64_t>(worlds));
  CHECK(withdrawn > 5 * static_cast<std::int64_t>(worlds));
  CHECK(interrupted > 5 * static_cast<std::int64_t>(worlds));
}

TEST_CASE("nobody waits for less urgent work where the urgent interrupts",
          "[engine][pool][property]") {
  std::int64_t interrupted = 0;
  for (std::uint64_t number = 0; number < worlds; ++number) {
    CAPTURE(number);
    RandomWorld world(number, QueueDiscipline::priority, true);
    world.run(false);
    interrupted += world.interrupted;
  }
  CHECK(interrupted > 20 * static_cast<std::int64_t>(worlds));
}

TEST_CASE("the same input gives the same history, also when it is looked at",
          "[engine][pool][property]") {
  for (std::uint64_t number = 0; number < 12; ++number) {
    CAPTURE(number);
    const bool preemptive = number % 2 == 0;
    const QueueDiscipline discipline =
        preemptive ? QueueDiscipline::priority : QueueDiscipline::random;
    RandomWorld first(number, discipline, preemptive);
    RandomWorld second(number, discipline, preemptive);
    RandomWorld flushed(number, discipline, preemptive);
    first.run(false);
    second.run(false);
    flushed.run(true);
    REQUIRE(first.history.size() > 100);
    REQUIRE(first.history == second.history);
    REQUIRE(first.history == flushed.history);
  }
}

}  // namespace
}  // namespace pendulum
