// Capacity that changes: rates, opening and closing.

#include <vector>

#include "tests/catch.h"
#include "tests/engine/recording_client.h"

namespace pendulum {
namespace {

// Work 100. Rate 1 until 40: 60 left. Rate .5 until 100: 30 left. Rate 0 until 130. Rate 2: 15
// more.
TEST_CASE("a change of rate rescales the work in hand", "[engine][pool][rate]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.work = {{1, 100}};
  world.arrive(0, request(1));
  world.at(40, [&] { world.pool.set_rate(0, 0.5); });
  world.at(70, [&] { world.pool.set_rate(0, 0.5); });  // no change, no report
  world.at(100, [&] { world.pool.set_rate(0, 0); });
  world.at(130, [&] { world.pool.set_rate(0, 2); });
  world.run(200);
  CHECK(world.calls == Calls{"0 start 1@0", "145 finish 1@0"});
  CHECK(world.stretches ==
        Calls{"40 worked 40 1@0", "100 worked 60 1@0", "130 worked 30 1@0", "145 worked 15 1@0"});
}

// Work 10 at rate 3: 3 ticks do 9, so 1 is left, which rate .25 does in 4.
TEST_CASE("fractions of work survive a change of rate", "[engine][pool][rate]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.set_rate(0, 3);
  world.arrive(0, request(1));
  world.at(3, [&] { world.pool.set_rate(0, 0.25); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "7 finish 1@0"});
}

// At rate 4 work 10 takes 2.5 ticks, rounded to 3; at 3 there is nothing left to slow down.
TEST_CASE("a change of rate at the very end does not undo it", "[engine][pool][rate]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.set_rate(0, 4);
  world.arrive(0, request(1));
  world.at(3, [&] { world.pool.set_rate(0, 0.001); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "3 finish 1@0"});
}

TEST_CASE("a server at rate 0 takes no work, and takes it up when it runs again",
          "[engine][pool][rate]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.set_rate(0, 0);
  CHECK(world.pool.server_rate(0) == 0);
  world.arrive(5, request(1));
  world.at(30, [&] { world.pool.set_rate(0, 1); });
  world.run(100);
  CHECK(world.calls == Calls{"30 start 1@0", "40 finish 1@0"});
  CHECK(world.stretches.front() == "30 idle 30 0@0");
}

TEST_CASE("a rate too small ever to end is a pause", "[engine][pool][rate]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.arrive(0, request(1));
  world.at(5, [&] { world.pool.set_rate(0, 1e-300); });
  world.at(50, [&] { world.pool.set_rate(0, 1); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "55 finish 1@0"});
}

TEST_CASE("closing lets the current work finish", "[engine][pool][capacity]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.arrive(0, request(1));
  world.arrive(1, request(2));
  world.at(4, [&] {
    world.pool.set_open(0, false);
    CHECK_FALSE(world.pool.server_open(0));
    CHECK(world.pool.server_busy(0));
  });
  world.at(50, [&] { world.pool.set_open(0, true); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "50 start 2@0", "60 finish 2@0"});
  CHECK(world.stretches == Calls{"10 worked 10 1@0", "50 closed 40 0@0", "60 worked 10 2@0"});
}

// Work 10, done 4 when its server closes; the 6 left go to the other server at 20.
TEST_CASE("closing with an interruption puts the rest back", "[engine][pool][capacity]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.add_server(able);
  world.work = {{2, 20}};
  world.arrive(0, request(1));
  world.arrive(0, request(2));
  world.arrive(1, request(3));
  world.at(4, [&] { world.pool.set_open(0, false, Closing::interrupt); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "0 start 2@1", "4 interrupt 1@0", "20 finish 2@1",
                             "20 start 1@1", "26 finish 1@1", "26 start 3@1", "36 finish 3@1"});
  CHECK(world.asked.size() == 3);  // the work of each is asked once
}

TEST_CASE("an idle server closes and opens", "[engine][pool][capacity]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.at(10, [&] { world.pool.set_open(0, false); });
  world.at(12, [&] { world.pool.set_open(0, false); });  // it is
  world.at(30, [&] { world.pool.set_open(0, true); });
  world.arrive(35, request(1));
  world.run(100);
  CHECK(world.stretches ==
        Calls{"10 idle 10 0@0", "30 closed 20 0@0", "35 idle 5 0@0", "45 worked 10 1@0"});
}

TEST_CASE("a closing server can be reopened, or hurried", "[engine][pool][capacity]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.arrive(0, request(1));
  world.arrive(0, request(2));
  SECTION("reopened: it goes on") {
    world.at(2, [&] { world.pool.set_open(0, false); });
    world.at(4, [&] { world.pool.set_open(0, true); });
    world.run(100);
    CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "20 finish 2@0"});
  }
  SECTION("hurried: it stops") {
    world.at(2, [&] { world.pool.set_open(0, false); });
    world.at(4, [&] { world.pool.set_open(0, false, Closing::interrupt); });
    world.run(100);
    CHECK(world.calls == Calls{"0 start 1@0", "4 interrupt 1@0"});
    CHECK(world.pool.waiting_count() == 2);
  }
}

// Last in, first out: who is interrupted joins again, as the last.
TEST_CASE("an interrupted request keeps its place, except in lifo", "[engine][pool][capacity]") {
  const auto next_after_interruption = [](QueueDiscipline discipline) {
    PoolOptions options;
    options.discipline = discipline;
    RecordingClient world(options);
    world.pool.add_server(able);
    world.arrive(0, request(1));
    world.arrive(1, request(2));
    world.arrive(2, request(3));
    world.at(4, [&] { world.pool.set_open(0, false, Closing::interrupt); });
    world.at(5, [&] { world.pool.set_open(0, true); });
    world.run(100);
    return world.calls;
  };
  CHECK(next_after_interruption(QueueDiscipline::fifo) ==
        Calls{"0 start 1@0", "4 interrupt 1@0", "5 start 1@0", "11 finish 1@0", "11 start 2@0",
              "21 finish 2@0", "21 start 3@0", "31 finish 3@0"});
  CHECK(next_after_interruption(QueueDiscipline::lifo) ==
        Calls{"0 start 1@0", "4 interrupt 1@0", "5 start 1@0", "11 finish 1@0", "11 start 3@0",
              "21 finish 3@0", "21 start 2@0", "31 finish 2@0"});
}

}  // namespace
}  // namespace pendulum
