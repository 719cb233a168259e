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
  std::vector<Diagnostic> problems;
  CHECK(read_queueing(testing::read("scenarios/local.yaml"), problems).preemptive);
  CHECK_FALSE(read_queueing(testing::read(testing::one_step), problems).preemptive);
  CHECK(problems.empty());
}

TEST_CASE("nobody attends to something more often than always", "[queueing]") {
  const auto built = [](const char* newest) {
    return build_model(
        testing::read(testing::one_step, {"queueing.by_priority=40 %", "queueing.oldest=30 %",
                                          std::string("queueing.newest=") + newest}));
  };
  CHECK(built("30 %").model);
  const ModelResult more = built("31 %");
  CHECK_FALSE(more.model);
  REQUIRE(more.diagnostics.size() == 1);
  CHECK(more.diagnostics[0].path == "queueing.newest");
  CHECK(more.diagnostics[0].message.english() == "people turn to something more often than always");
}

TEST_CASE("mixed attention spreads waiting times, with the same mean", "[queueing][switch]") {
  const auto run = [](const std::vector<std::string>& settings) {
    return testing::run(testing::firm(testing::one_step, settings), 6, 60);
  };
  const auto fifo = run({});
  const auto mixed = run({"queueing.discipline=attention"});
  const auto oldest = run({"queueing.discipline=attention", "queueing.by_priority=0 %",
                           "queueing.oldest=100 %", "queueing.newest=0 %"});
  CHECK(mean(mixed, Metric::lead_time_days) ==
        Approx(mean(fifo, Metric::lead_time_days)).epsilon(0.06));
  CHECK(mean(mixed, Metric::lead_time_days_p95) > 1.05 * mean(fifo, Metric::lead_time_days_p95));
  CHECK(mean(mixed, Metric::lead_time_days_p50) < mean(fifo, Metric::lead_time_days_p50));
  CHECK(mean(oldest, Metric::lead_time_days) == mean(fifo, Metric::lead_time_days));
}

namespace {

// Waits by kind of work: of the role that everybody has first, and of the one they only cover.
struct Waits final : Observer {
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
    auto& sum = item.kind == 0 ? own : covered;
    sum.first += static_cast<double>(end.path_ticks[index_of(Cause::queue_local)]) / ticks_per_day;
    sum.second += 1;
  }
  std::pair<double, double> own{0, 0}, covered{0, 0};
};

}  // namespace

// Nobody is a helper first; the servers cover that work. At a load of 80 % it must wait like the
// rest - the oldest across all that somebody can do comes first - and not until the servers' own
// queue is empty.
TEST_CASE("work of a role that nobody holds first does not starve", "[queueing]") {
  for (const char* discipline : {"fifo", "priority", "attention"}) {
    INFO(discipline);
    const auto model = testing::firm("tests/model/worlds/covered.yaml",
                                     {std::string("queueing.discipline=") + discipline});
    Waits waits;
    run_world(*model, {{1, 0}, 240, nullptr}, waits);
    REQUIRE(waits.covered.second > 500);
    const double own = waits.own.first / waits.own.second;
    const double covered = waits.covered.first / waits.covered.second;
    CHECK(own > 0.5);
    CHECK(covered == Approx(own).epsilon(0.1));
  }
}
