#include "sim/model/mix.h"

#include <map>

#include "sim/base/random.h"
#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("a mix divides a stretch without losing a tick", "[mix]") {
  Stream stream({7, 0}, purpose("mix test"), 0);
  const Cause causes[] = {Cause::work, Cause::search, Cause::duplication, Cause::hand_off};
  for (int trial = 0; trial < 500; ++trial) {
    Mix mix;
    for (const Cause cause : causes) mix.add(cause, stream.next_uniform() * 10);
    const auto total = static_cast<std::int64_t>(stream.next_uniform() * 1e7);
    const double lost = stream.next_uniform() * 0.5;
    std::int64_t sum = 0;
    mix.divide(total, lost, [&](std::size_t, Cause, std::int64_t amount) {
      CHECK(amount > 0);
      sum += amount;
    });
    REQUIRE(sum == total);
  }
}

TEST_CASE("a mix divides in proportion", "[mix]") {
  Mix mix;
  mix.add(Cause::work, 3);
  mix.add(Cause::search, 1);
  mix.add(Cause::work, 1);
  std::map<Cause, std::int64_t> parts;
  mix.divide(1000, 0.1,
             [&](std::size_t, Cause cause, std::int64_t amount) { parts[cause] += amount; });
  CHECK(mix.hours() == 5);
  CHECK(parts[Cause::context_switching] == 100);
  CHECK(parts[Cause::work] == 720);
  CHECK(parts[Cause::search] == 180);
}

TEST_CASE("time without a plan is work", "[mix]") {
  const Mix mix;
  mix.divide(10, 0, [](std::size_t, Cause cause, std::int64_t amount) {
    CHECK(cause == Cause::work);
    CHECK(amount == 10);
  });
}
