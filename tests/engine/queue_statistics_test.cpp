#include "sim/engine/queue_statistics.h"

#include <algorithm>
#include <vector>

#include "sim/base/distribution.h"
#include "tests/catch.h"
#include "tests/engine/recording_client.h"

namespace pendulum {
namespace {

Request request(std::uint64_t tag, std::int32_t priority = 0) {
  Request r;
  r.tag = tag;
  r.priority = priority;
  return r;
}

// One server, work 10 each, arrivals at 0, 4, 8; 3 is withdrawn at 18. Window 5 … 40.
//   waiting:    1 in 5-8, 2 in 8-10, 1 in 10-18                          = 3 + 4 + 8 = 15
//   in service: 1 in 5-20                                                 = 15
//   waits of those finished: 1: 0, 2: 6; in system: 10, 16
TEST_CASE("statistics of a small queue by hand", "[engine][statistics]") {
  RecordingClient world;
  QueueStatistics statistics;
  world.pool.add_observer(statistics);
  world.pool.add_server(std::vector<double>{1});
  world.arrive(0, request(1));
  world.arrive(4, request(2));
  world.arrive(8, request(3));
  world.at(5, [&] {
    world.pool.flush();
    statistics.restart(world.simulation.now());
  });
  world.at(18, [&] { world.pool.withdraw(world.ids[3]); });
  world.run(40);
  world.pool.flush();
  const TimePoint end = world.simulation.now();
  CHECK(statistics.waiting.area(end) == 15);
  CHECK(statistics.in_service.area(end) == 15);
  CHECK(statistics.mean_in_system(end) == Approx(30.0 / 35));
  CHECK(statistics.waiting.highest() == 2);
  CHECK(statistics.waiting.level() == 0);
  CHECK(statistics.wait.count == 2);
  CHECK(statistics.wait.total_ticks == 6);
  CHECK(statistics.wait.longest_ticks == 6);
  CHECK(statistics.wait.mean_ticks() == 3);
  CHECK(statistics.time_in_system.total_ticks == 26);
  CHECK(statistics.submitted == 1);
  CHECK(statistics.finished == 2);
  CHECK(statistics.withdrawn == 1);
  CHECK(statistics.busy.ticks == 15);
  CHECK(statistics.idle.ticks == 20);
  CHECK(statistics.utilisation() == Approx(15.0 / 35));
}

// 1 waits 0, is interrupted at 4, waits 10 more; 2 waits 0.
TEST_CASE("an interrupted request's waits add up", "[engine][statistics]") {
  PoolOptions options;
  options.discipline = QueueDiscipline::priority;
  options.preemptive = true;
  RecordingClient world(options);
  QueueStatistics statistics;
  world.pool.add_observer(statistics);
  world.pool.add_server(std::vector<double>{1});
  world.arrive(0, request(1, 5));
  world.arrive(4, request(2, 1));
  world.run(100);
  CHECK(statistics.interrupted == 1);
  CHECK(statistics.wait.count == 2);
  CHECK(statistics.wait.total_ticks == 10);
  CHECK(statistics.wait.longest_ticks == 10);
  CHECK(statistics.time_in_system.total_ticks == 30);
}

/// When each request came and went, kept apart from the statistics.
struct Visits : PoolObserver {
  struct Visit {
    std::int64_t came;
    std::int64_t went;
  };
  void on_submitted(TimePoint now, RequestId, const Request& what) override {
    REQUIRE(what.tag == visits.size());
    visits.push_back({now.ticks, std::numeric_limits<std::int64_t>::max()});
  }
  void on_finished(TimePoint now, RequestId, const Request& what, ServerId) override {
    visits[what.tag].went = now.ticks;
  }
  void on_withdrawn(TimePoint now, RequestId, const Request& what, ServerId) override {
    visits[what.tag].went = now.ticks;
  }
  std::vector<Visit> visits;
};

// Little's law on a finite window is an identity: the time that items spend in the window, summed
// over the items, is the number in the system, integrated over the window. To the tick.
TEST_CASE("Little's law is exact on every finite window", "[engine][statistics][oracle]") {
  for (std::uint64_t number = 0; number < 40; ++number) {
    Stream dice({number, 0}, purpose("little"), 0);
    RecordingClient world;
    QueueStatistics statistics;
    Visits visits;
    world.pool.add_observer(statistics);
    world.pool.add_observer(visits);
    for (int i = 0; i < 3; ++i) world.pool.add_server(std::vector<double>{1});
    std::int64_t arrival = 0;
    for (std::uint64_t tag = 0; tag < 300; ++tag) {
      arrival += static_cast<std::int64_t>(exponential(dice, 30));
      world.work[tag] = lognormal(dice, 80, 1);
      world.arrive(arrival, request(tag));
      if (tag % 10 == 0) world.at(arrival + 60, [&, tag] { world.pool.withdraw(world.ids[tag]); });
    }
    std::int64_t start = 0;
    while (start < arrival) {
      const auto end = start + static_cast<std::int64_t>(dice.next_bits() % 3000);
      statistics.restart(world.simulation.now());
      world.run(end);
      std::int64_t spent = 0;
      for (const Visits::Visit& visit : visits.visits) {
        const std::int64_t overlap = std::min(visit.went, end) - std::max(visit.came, start);
        spent += std::max<std::int64_t>(overlap, 0);
      }
      const TimePoint now = world.simulation.now();
      REQUIRE(statistics.waiting.area(now) + statistics.in_service.area(now) == spent);
      start = end;
    }
  }
}

}  // namespace
}  // namespace pendulum
