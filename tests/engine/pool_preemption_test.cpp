#include <vector>

#include "tests/catch.h"
#include "tests/engine/recording_client.h"

namespace pendulum {
namespace {

PoolOptions preemptive() {
  PoolOptions options;
  options.discipline = QueueDiscipline::priority;
  options.preemptive = true;
  return options;
}

Request urgent(std::uint64_t tag, std::int32_t priority, SkillId skill = 0) {
  return request(tag, skill, priority);
}

// 1 (work 10, priority 5) starts at 0; 2 (priority 3) interrupts at 4 and is itself interrupted by
// 3 (priority 1) at 6, which lasts until 16. 2 has 8 left: 16-24. 1 has 6 left: 24-30.
TEST_CASE("the more urgent interrupts, the interrupted resumes", "[engine][pool][preemption]") {
  RecordingClient world(preemptive());
  world.pool.add_server(able);
  world.arrive(0, urgent(1, 5));
  world.arrive(4, urgent(2, 3));
  world.arrive(5, urgent(4, 3));  // no more urgent than 2: waits
  world.arrive(6, urgent(3, 1));
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "4 interrupt 1@0", "4 start 2@0", "6 interrupt 2@0",
                             "6 start 3@0", "16 finish 3@0", "16 start 2@0", "24 finish 2@0",
                             "24 start 4@0", "34 finish 4@0", "34 start 1@0", "40 finish 1@0"});
  CHECK(world.asked.size() == 4);
  CHECK(world.stretches == Calls{"4 worked 4 1@0", "6 worked 2 2@0", "16 worked 10 3@0",
                                 "24 worked 8 2@0", "34 worked 10 4@0", "40 worked 6 1@0"});
}

TEST_CASE("the least urgent gives way, of equals the last submitted",
          "[engine][pool][preemption]") {
  RecordingClient world(preemptive());
  for (int i = 0; i < 3; ++i) world.pool.add_server(able);
  world.arrive(0, urgent(1, 7));
  world.arrive(1, urgent(2, 7));
  world.arrive(2, urgent(3, 5));
  world.arrive(3, urgent(4, 1));
  world.run(4);
  CHECK(world.calls ==
        Calls{"0 start 1@0", "1 start 2@1", "2 start 3@2", "3 interrupt 2@1", "3 start 4@1"});
}

TEST_CASE("an idle server is better than an interruption", "[engine][pool][preemption]") {
  RecordingClient world(preemptive());
  world.pool.add_server(able);
  world.pool.add_server(std::vector<double>{0.1});
  world.arrive(0, urgent(1, 7));
  world.arrive(1, urgent(2, 1));
  world.run(2);
  CHECK(world.calls == Calls{"0 start 1@0", "1 start 2@1"});
}

// Server 0 does skills 0 and 1, server 1 only 1. 2 (skill 0) takes server 0 from 1 (skill 1), which
// goes on at once on the idle server 1 - or there, in turn, interrupts 3, less urgent still.
TEST_CASE("the interrupted looks for another place at once", "[engine][pool][preemption]") {
  RecordingClient world(preemptive());
  world.pool.add_server(std::vector<double>{1, 1});
  world.pool.add_server(std::vector<double>{0, 1});
  world.arrive(0, urgent(1, 5, 1));
  SECTION("an idle one") {
    world.arrive(4, urgent(2, 1, 0));
    world.run(100);
    CHECK(world.calls == Calls{"0 start 1@0", "4 interrupt 1@0", "4 start 2@0", "4 start 1@1",
                               "10 finish 1@1", "14 finish 2@0"});
  }
  SECTION("one that is less urgent") {
    world.arrive(1, urgent(3, 9, 1));
    world.arrive(4, urgent(2, 1, 0));
    world.run(5);
    CHECK(world.calls == Calls{"0 start 1@0", "1 start 3@1", "4 interrupt 1@0", "4 start 2@0",
                               "4 interrupt 3@1", "4 start 1@1"});
  }
}

TEST_CASE("without pre-emption nobody is interrupted", "[engine][pool][preemption]") {
  PoolOptions options;
  options.discipline = QueueDiscipline::priority;
  RecordingClient world(options);
  world.pool.add_server(able);
  world.arrive(0, urgent(1, 5));
  world.arrive(4, urgent(2, 3));
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "20 finish 2@0"});
}

// A paused or closing server is not worth an interruption; once it works again it gives way.
TEST_CASE("a paused or closing server gives way later", "[engine][pool][preemption]") {
  RecordingClient world(preemptive());
  world.pool.add_server(able);
  world.arrive(0, urgent(1, 5));
  SECTION("paused") {
    world.at(2, [&] { world.pool.set_rate(0, 0); });
    world.arrive(3, urgent(2, 1));
    world.at(20, [&] { world.pool.set_rate(0, 1); });
    world.run(100);
    CHECK(world.calls == Calls{"0 start 1@0", "20 interrupt 1@0", "20 start 2@0", "30 finish 2@0",
                               "30 start 1@0", "38 finish 1@0"});
  }
  SECTION("closing") {
    world.at(2, [&] { world.pool.set_open(0, false); });
    world.arrive(3, urgent(2, 1));
    world.at(5, [&] { world.pool.set_open(0, true); });
    world.run(100);
    CHECK(world.calls == Calls{"0 start 1@0", "5 interrupt 1@0", "5 start 2@0", "15 finish 2@0",
                               "15 start 1@0", "20 finish 1@0"});
  }
}

}  // namespace
}  // namespace pendulum
