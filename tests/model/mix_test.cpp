#include "sim/model/mix.h"

#include <array>
#include <map>

#include "sim/base/random.h"
#include "sim/model/shared_changes.h"
#include "sim/model/stretch.h"
#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("a mix divides a stretch without losing a tick", "[mix]") {
  Stream stream({7, 0}, purpose("mix test"), 0);
  const Cause causes[] = {Cause::work, Cause::search, Cause::duplication, Cause::hand_off};
  for (int trial = 0; trial < 500; ++trial) {
    Mix mix;
    for (const Cause cause : causes) mix.add(cause, stream.next_uniform() * 10);
    const auto total = static_cast<std::int64_t>(stream.next_uniform() * 1e7);
    const auto other = static_cast<std::int64_t>(stream.next_uniform() * 1e3);
    std::array<std::int64_t, 2> sums{};
    mix.divide(std::array{total, other}, [&](Cause, const auto& amounts) {
      for (std::size_t n = 0; n < sums.size(); ++n) {
        CHECK(amounts[n] >= 0);
        sums[n] += amounts[n];
      }
    });
    REQUIRE(sums == std::array{total, other});
  }
}

TEST_CASE("a mix divides in proportion", "[mix]") {
  Mix mix;
  mix.add(Cause::work, 3);
  mix.add(Cause::search, 1);
  mix.add(Cause::work, 1);
  std::map<Cause, std::array<std::int64_t, 2>> parts;
  mix.divide(std::array<std::int64_t, 2>{900, 10},
             [&](Cause cause, const auto& amounts) { parts[cause] = amounts; });
  CHECK(mix.hours() == 5);
  CHECK(parts.size() == 2);
  CHECK(parts[Cause::work] == std::array<std::int64_t, 2>{720, 8});
  CHECK(parts[Cause::search] == std::array<std::int64_t, 2>{180, 2});
}

TEST_CASE("time without a plan is work", "[mix]") {
  const Mix mix;
  int parts = 0;
  mix.divide(std::array<std::int64_t, 1>{10}, [&](Cause cause, const auto& amounts) {
    ++parts;
    CHECK(cause == Cause::work);
    CHECK(amounts[0] == 10);
  });
  CHECK(parts == 1);
}

TEST_CASE("a stretch goes to newcomers, then to switching, then to what it was made of", "[mix]") {
  Mix mix;
  mix.add(Cause::work, 3);
  mix.add(Cause::search, 1);
  Stretch stretch(10'000, 200);
  stretch.take_share(Cause::mentoring, 0.2, false);
  stretch.take_share(Cause::ramp_up, 0, true);  // nothing of it: no part
  stretch.divide(mix, 0.1, 0.5);
  std::map<Cause, StretchPart> parts;
  for (const StretchPart& part : stretch.parts()) parts[part.cause] = part;
  REQUIRE(parts.size() == 4);
  CHECK((parts[Cause::mentoring].paid == 2000 && parts[Cause::mentoring].passed == 40));
  CHECK_FALSE(parts[Cause::mentoring].billed);
  CHECK((parts[Cause::context_switching].paid == 800 &&
         parts[Cause::context_switching].passed == 80));
  CHECK((parts[Cause::work].paid == 5400 && parts[Cause::work].passed == 60));
  CHECK((parts[Cause::search].paid == 1800 && parts[Cause::search].passed == 20));
  CHECK(parts[Cause::search].billed);
}

TEST_CASE("changes to shared things are counted by whose they are", "[shared_changes]") {
  SharedChanges changes;
  CHECK(changes.others(3) == 0);
  changes.begin(3);
  changes.begin(3);
  changes.begin(1);
  CHECK(changes.others(3) == 1);
  CHECK(changes.others(1) == 2);
  CHECK(changes.others(7) == 3);  // a market that never had one
  changes.end(3, 2);
  changes.end(7, 0);
  CHECK(changes.others(1) == 0);
}
