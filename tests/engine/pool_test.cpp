#include "sim/engine/pool.h"

#include <cmath>
#include <vector>

#include "sim/base/check.h"
#include "tests/catch.h"
#include "tests/engine/recording_client.h"

namespace pendulum {
namespace {

// Work 10, 5, 7 arriving at 0, 3, 4: served 0-10, 10-15, 15-22.
TEST_CASE("one server works through its queue", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.work = {{1, 10}, {2, 5}, {3, 7}};
  world.arrive(0, request(1));
  world.arrive(3, request(2));
  world.arrive(4, request(3));
  world.at(6, [&] {
    CHECK(world.pool.waiting_count() == 2);
    CHECK(world.pool.waiting_count(0) == 2);
    CHECK(world.pool.waiting_count(1) == 0);
    CHECK(world.pool.busy_count() == 1);
    CHECK(world.pool.server_busy(0));
    CHECK(world.pool.tag_in_service(0) == 1);
  });
  world.run(30);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "15 finish 2@0",
                             "15 start 3@0", "22 finish 3@0"});
  // Idle from 22; nobody hears of it until that stretch closes.
  CHECK(world.stretches == Calls{"10 worked 10 1@0", "15 worked 5 2@0", "22 worked 7 3@0"});
  world.pool.flush();
  CHECK(world.stretches.back() == "30 idle 8 0@0");
  CHECK(world.pool.busy_count() == 0);
  CHECK_THROWS_AS(world.pool.tag_in_service(0), CheckFailure);
}

// While 9 is served (0-100), 1 to 4 arrive; then each discipline has its own order.
TEST_CASE("queue disciplines", "[engine][pool]") {
  const auto order = [](QueueDiscipline discipline) {
    PoolOptions options;
    options.discipline = discipline;
    RecordingClient world(options);
    world.pool.add_server(able);
    world.work = {{9, 100}};
    world.arrive(0, request(9));
    const std::vector<std::int32_t> priorities{2, 1, 2, 1};
    const std::vector<double> expected{30, 20, 10, 20};
    for (std::size_t i = 0; i < 4; ++i) {
      Request r = request(i + 1, 0, priorities[i]);
      r.expected_service = expected[i];
      world.arrive(static_cast<std::int64_t>(i + 1), r);
    }
    world.run();
    std::string tags;
    for (const std::string& call : world.calls) {
      if (call.find("start") != std::string::npos) tags += call[call.find('@') - 1];
    }
    return tags;
  };
  CHECK(order(QueueDiscipline::fifo) == "91234");
  CHECK(order(QueueDiscipline::lifo) == "94321");
  CHECK(order(QueueDiscipline::priority) == "92413");
  CHECK(order(QueueDiscipline::shortest_service) == "93241");
  CHECK(order(QueueDiscipline::random).size() == 5);
}

TEST_CASE("random order follows its key alone", "[engine][pool]") {
  const auto order = [](std::uint32_t replication, std::uint64_t entity) {
    RecordingClient world({QueueDiscipline::random, false, {1, replication}, entity});
    world.pool.add_server(able);
    for (std::uint64_t tag = 0; tag < 30; ++tag) world.arrive(0, request(tag));
    world.run();
    return world.calls;
  };
  CHECK(order(1, 1) == order(1, 1));
  CHECK(order(1, 1) != order(2, 1));
  CHECK(order(1, 1) != order(1, 2));
}

TEST_CASE("of several idle servers the most proficient takes it, then the longest idle",
          "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(std::vector<double>{0.7, 1});  // 0
  world.pool.add_server(std::vector<double>{1, 0});    // 1
  world.pool.add_server(std::vector<double>{1, 0});    // 2
  world.work = {{1, 10}, {2, 5}, {3, 20}, {4, 20}, {5, 20}};
  world.arrive(0, request(1));   // 1 and 2 alike, idle since 0: the lower id, until 10
  world.arrive(0, request(2));   // 2, until 5
  world.arrive(20, request(3));  // 2 is idle since 5, 1 since 10
  world.arrive(21, request(4));  // 1
  world.arrive(22, request(5));  // what is left
  world.run(23);
  CHECK(world.calls == Calls{"0 start 1@1", "0 start 2@2", "5 finish 2@2", "10 finish 1@1",
                             "20 start 3@2", "21 start 4@1", "22 start 5@0"});
  CHECK(world.asked.front() == std::pair<std::uint64_t, double>{1, 1.0});
  CHECK(world.asked.back() == std::pair<std::uint64_t, double>{5, 0.7});
}

TEST_CASE(
    "of several idle servers the one that is wholly there comes before one that is half there",
    "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(std::vector<double>{1});    // 0, half there
  world.pool.add_server(std::vector<double>{1});    // 1
  world.pool.add_server(std::vector<double>{0.7});  // 2
  world.pool.set_rate(0, 0.5);
  world.work = {{1, 10}, {2, 10}, {3, 10}, {4, 10}};
  for (std::uint64_t tag = 1; tag <= 3; ++tag) world.arrive(0, request(tag));
  world.run(30);
  CHECK(world.calls == Calls{"0 start 1@1", "0 start 2@2", "0 start 3@0", "10 finish 1@1",
                             "10 finish 2@2", "20 finish 3@0"});
  // Wholly there again, it is one of two and idle for less long.
  world.pool.set_rate(0, 1);
  world.arrive(31, request(4));
  world.run(32);
  CHECK(world.calls.back() == "31 start 4@1");
}

TEST_CASE("who has been idle for longest", "[engine][pool]") {
  RecordingClient world;
  const std::vector<double> half{0.5};
  world.pool.add_server(half);                      // 0
  world.pool.add_server(half);                      // 1
  world.pool.add_server(std::vector<double>{1.0});  // 2, the best, busy throughout
  world.work = {{9, 1000}};
  world.arrive(0, request(9));
  SECTION("of equals below the best, the lower id") {
    world.arrive(20, request(1));
    world.run(21);
    CHECK(world.calls.back() == "20 start 1@0");
  }
  SECTION("a pause does not count as work") {
    world.at(5, [&] { world.pool.set_rate(0, 0); });
    world.at(10, [&] { world.pool.set_rate(0, 1); });
    world.arrive(20, request(1));
    world.run(21);
    CHECK(world.calls.back() == "20 start 1@0");
  }
  SECTION("a closure does") {
    world.at(5, [&] { world.pool.set_open(0, false); });
    world.at(10, [&] { world.pool.set_open(0, true); });
    world.arrive(20, request(1));
    world.run(21);
    CHECK(world.calls.back() == "20 start 1@1");
  }
}

// A server of both skills takes the oldest across them; one who lacks a skill never gets it.
TEST_CASE("several skills", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(std::vector<double>{1, 0.5});
  world.pool.add_server(std::vector<double>{1, 0});
  CHECK(world.pool.has_skill(0));
  CHECK(world.pool.has_skill(1));
  CHECK_FALSE(world.pool.has_skill(2));
  CHECK_FALSE(world.pool.has_skill(99));
  CHECK(world.pool.proficiency(0, 1) == 0.5);
  CHECK(world.pool.proficiency(1, 31) == 0);
  world.work = {{1, 100}, {2, 50}};
  world.arrive(0, request(1, 0));  // on 0 until 100
  world.arrive(0, request(2, 0));  // on 1 until 50
  world.arrive(1, request(3, 1));  // only 0 can
  world.arrive(2, request(4, 0));
  world.arrive(3, request(5, 0));
  world.arrive(4, request(6, 1));
  world.arrive(5, request(7, 2));  // nobody can
  world.run(300);
  CHECK(world.calls == Calls{"0 start 1@0", "0 start 2@1", "50 finish 2@1", "50 start 4@1",
                             "60 finish 4@1", "60 start 5@1", "70 finish 5@1", "100 finish 1@0",
                             "100 start 3@0", "110 finish 3@0", "110 start 6@0", "120 finish 6@0"});
  CHECK(world.pool.waiting_count() == 1);
  CHECK(world.pool.waiting_count(2) == 1);
  // Somebody who can arrives.
  world.pool.add_server(std::vector<double>{0, 0, 1});
  CHECK(world.calls.back() == "300 start 7@2");
}

// Plenty of work of skill 0 always waits first in line; skill 1, nobody's first, still gets its
// turn.
TEST_CASE("a second skill does not starve", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(std::vector<double>{1, 0.7});
  for (int i = 0; i < 100; ++i) world.arrive(5 * i, request(static_cast<std::uint64_t>(i)));
  world.arrive(52, request(999, 1));  // behind 0 … 10, before 11
  world.run();
  // 0 … 10 take 10 each: its turn comes at 110.
  CHECK(std::count(world.calls.begin(), world.calls.end(), "110 start 999@0") == 1);
}

TEST_CASE("withdrawing", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.arrive(0, request(1));
  world.arrive(1, request(2));
  world.arrive(2, request(3));
  world.at(4, [&] {
    CHECK(world.pool.withdraw(world.ids[2]));  // waiting
    CHECK_FALSE(world.pool.withdraw(world.ids[2]));
    CHECK(world.pool.withdraw(world.ids[1]));  // in service: the next one starts
    CHECK_FALSE(world.pool.withdraw(12345));
  });
  world.run(20);
  CHECK_FALSE(world.pool.withdraw(world.ids[3]));  // finished
  CHECK(world.calls == Calls{"0 start 1@0", "4 start 3@0", "14 finish 3@0"});
  CHECK(world.stretches == Calls{"4 worked 4 1@0", "14 worked 10 3@0"});
}

TEST_CASE("service ends at the nearest tick", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.work = {{1, 10.4}, {2, 10.6}, {3, 0}, {4, 0.4}};
  for (std::uint64_t tag = 1; tag <= 4; ++tag) world.arrive(0, request(tag));
  world.run();
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "21 finish 2@0",
                             "21 start 3@0", "21 finish 3@0", "21 start 4@0", "21 finish 4@0"});
}

TEST_CASE("flushing reports every current stretch and changes nothing", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.add_server(able);
  world.pool.add_server(able);
  world.work = {{1, 100}};
  world.arrive(10, request(1));
  world.at(20, [&] { world.pool.set_open(2, false); });
  world.at(50, [&] { world.pool.flush(); });
  world.at(50, [&] { world.pool.flush(); });  // nothing left to report
  world.run(120);
  CHECK(world.stretches == Calls{"10 idle 10 0@0", "20 idle 20 0@2", "50 worked 40 1@0",
                                 "50 idle 50 0@1", "50 closed 30 0@2", "110 worked 60 1@0"});
}

TEST_CASE("what a pool cannot do is refused", "[engine][pool]") {
  RecordingClient world;
  world.pool.add_server(able);
  CHECK_THROWS_AS(world.pool.submit(request(1, 32)), CheckFailure);
  CHECK_THROWS_AS(world.pool.add_server(std::vector<double>(33, 1.0)), CheckFailure);
  CHECK_THROWS_AS(world.pool.add_server(std::vector<double>{-1.0}), CheckFailure);
  CHECK_THROWS_AS(world.pool.set_rate(0, -1), CheckFailure);
  CHECK_THROWS_AS(world.pool.set_rate(0, std::nan("")), CheckFailure);
  CHECK_THROWS_AS(world.pool.set_rate(1, 1), CheckFailure);
  CHECK_THROWS_AS(world.pool.set_open(1, true), CheckFailure);
  CHECK_THROWS_AS(world.pool.server_open(7), CheckFailure);
  world.work = {{1, -1.0}, {2, std::nan("")}};
  CHECK_THROWS_AS(world.pool.submit(request(1)), CheckFailure);
  PoolOptions preemptive_fifo;
  preemptive_fifo.preemptive = true;
  CHECK_THROWS_AS(RecordingClient(preemptive_fifo), CheckFailure);
}

}  // namespace
}  // namespace pendulum
