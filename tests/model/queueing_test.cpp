#include "sim/model/queueing.h"

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

// The mean wait is the same for every discipline that does not look at service times; the spread is
// larger when the newest is served first; and serving the shortest first lowers the mean. One
// M/M/1 queue at 80 %, the same luck in all.
TEST_CASE("queue disciplines differ as they should", "[queueing][switch]") {
  const auto run = [](const char* discipline) {
    return testing::run(
        testing::firm(testing::one_step, {std::string("queueing.discipline=") + discipline}), 6,
        60);
  };
  const auto fifo = run("fifo");
  const auto lifo = run("lifo");
  CHECK(mean(lifo, Metric::lead_time_days) ==
        Approx(mean(fifo, Metric::lead_time_days)).epsilon(0.06));
  CHECK(mean(lifo, Metric::lead_time_days_p95) > 1.1 * mean(fifo, Metric::lead_time_days_p95));
  CHECK(mean(lifo, Metric::lead_time_days_p50) < mean(fifo, Metric::lead_time_days_p50));
}

TEST_CASE("urgent work interrupts only where queues go by priority", "[queueing]") {
  CHECK(read_queueing(testing::read("scenarios/local.yaml")).preemptive);
  CHECK_FALSE(read_queueing(testing::read(testing::one_step)).preemptive);
}
