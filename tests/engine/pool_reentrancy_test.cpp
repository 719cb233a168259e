// A client changes the pool from within the pool's own calls.

#include <vector>

#include "sim/base/check.h"
#include "tests/catch.h"
#include "tests/engine/recording_client.h"

namespace pendulum {
namespace {

TEST_CASE("a finished request submits the next, which queues behind those waiting",
          "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t tag, ServerId) {
    if (call == "finish" && tag < 100) world.pool.submit(request(tag + 100));
  };
  world.arrive(0, request(1));
  world.arrive(1, request(2));
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "20 finish 2@0",
                             "20 start 101@0", "30 finish 101@0", "30 start 102@0",
                             "40 finish 102@0"});
}

TEST_CASE("a request withdraws itself as it starts", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t tag, ServerId) {
    if (call == "start" && tag == 2) CHECK(world.pool.withdraw(world.ids[2]));
  };
  world.arrive(0, request(1));
  world.arrive(1, request(2));
  world.arrive(2, request(3));
  world.run(100);
  CHECK(world.calls ==
        Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "10 start 3@0", "20 finish 3@0"});
}

TEST_CASE("the rate set at the start holds from the start", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t tag, ServerId server) {
    if (call == "start") world.pool.set_rate(server, tag == 1 ? 0.5 : 2);
  };
  world.arrive(0, request(1));
  world.arrive(0, request(2));
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "20 finish 1@0", "20 start 2@0", "25 finish 2@0"});
  CHECK(world.stretches == Calls{"20 worked 20 1@0", "25 worked 5 2@0"});
}

// When it changes, a server that has finished is in no list of those who are free.
TEST_CASE("the rate set at the finish holds for the next, who starts at once",
          "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t tag, ServerId server) {
    if (call == "finish") world.pool.set_rate(server, tag == 1 ? 0.5 : 0);
  };
  for (const std::uint64_t tag : {1u, 2u, 3u}) world.arrive(0, request(tag));
  world.at(50, [&] { world.pool.set_rate(0, 1); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "10 start 2@0", "30 finish 2@0",
                             "50 start 3@0", "60 finish 3@0"});
}

TEST_CASE("a server closes itself when it has finished", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t, ServerId server) {
    if (call == "finish") world.pool.set_open(server, false);
  };
  world.arrive(0, request(1));
  world.arrive(0, request(2));
  world.at(40, [&] { world.pool.set_open(0, true); });
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0", "40 start 2@0", "50 finish 2@0"});
}

// Told that the idle stretch is over, the client closes the very server that was to start: the
// request goes to the other one.
TEST_CASE("a server closes when told of its idle stretch", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.add_server(std::vector<double>{0.5});
  world.answer = [&](const std::string& call, std::uint64_t, ServerId server) {
    if (call == "idle" && server == 0) world.pool.set_open(0, false);
  };
  world.arrive(5, request(1));
  world.run(100);
  CHECK(world.calls == Calls{"5 start 1@1", "15 finish 1@1"});
}

TEST_CASE("a request withdrawn while its server's idle stretch is reported does not start",
          "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t, ServerId) {
    // Only one request is in the pool: it has the first id.
    if (call == "idle") CHECK(world.pool.withdraw(0));
  };
  world.arrive(5, request(1));
  world.run(100);
  CHECK(world.calls.empty());
  CHECK(world.pool.waiting_count() == 0);
}

TEST_CASE("a request starts once when the order changes as its server's idle stretch is reported",
          "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t, ServerId) {
    if (call != "idle") return;
    CHECK(world.pool.waiting_count() == 1);
    world.pool.set_discipline(QueueDiscipline::lifo, false);
    CHECK(world.pool.waiting_count() == 1);
  };
  world.arrive(5, request(1));
  world.run(100);
  CHECK(world.calls == Calls{"5 start 1@0", "15 finish 1@0"});
  CHECK(world.pool.waiting_count() == 0);
}

TEST_CASE("the next in line starts when the first withdraws at the last moment",
          "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.pool.set_rate(0, 0);
  world.answer = [&](const std::string& call, std::uint64_t, ServerId) {
    if (call == "idle") CHECK(world.pool.withdraw(world.ids[1]));
  };
  world.arrive(5, request(1));
  world.arrive(6, request(2));
  world.at(8, [&] { world.pool.set_rate(0, 1); });
  world.run(100);
  CHECK(world.calls == Calls{"8 start 2@0", "18 finish 2@0"});
}

TEST_CASE("new servers come from within a call", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t tag, ServerId) {
    if (call == "start" && tag < 50) {
      for (int i = 0; i < 20; ++i) world.pool.add_server(able);
      for (std::uint64_t i = 0; i < 20; ++i) world.pool.submit(request(50 + i));
    }
  };
  world.arrive(0, request(1));
  world.run(10);
  CHECK(world.pool.server_count() == 21);
  CHECK(world.calls.size() == 42);
}

TEST_CASE("a question does not change the pool", "[engine][pool][reentrancy]") {
  RecordingClient world;
  world.pool.add_server(able);
  world.answer = [&](const std::string& call, std::uint64_t, ServerId) {
    if (call == "asked") CHECK_THROWS_AS(world.pool.submit(request(2)), CheckFailure);
    if (call == "asked") CHECK_THROWS_AS(world.pool.set_rate(0, 2), CheckFailure);
    if (call == "asked") CHECK_THROWS_AS(world.pool.withdraw(0), CheckFailure);
  };
  world.arrive(0, request(1));
  world.run(100);
  CHECK(world.calls == Calls{"0 start 1@0", "10 finish 1@0"});
}

}  // namespace
}  // namespace pendulum
