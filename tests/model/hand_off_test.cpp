#include "sim/model/hand_off.h"

#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("a hand-off takes its mean, and longer across time zones", "[hand_off]") {
  HandOffParameters hand_off;
  hand_off.latency = hours(4);
  double near = 0, far = 0;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    near += hand_off_latency(hand_off, {1, 0}, i, 0, 4).as_hours() / 4000;
    far += hand_off_latency(hand_off, {1, 0}, i, -6, 1).as_hours() / 4000;
  }
  CHECK(near == Approx(4).margin(3.3 * 4 / std::sqrt(4000.0)));  // 99.9 %
  CHECK(far == Approx(2 * near).epsilon(1e-3));                  // the same luck, twice as long
  hand_off.enabled = false;
  CHECK(hand_off_latency(hand_off, {1, 0}, 1, 0, 9).ticks == 0);
}

TEST_CASE("hand-offs leave the ledger when they are switched off", "[hand_off][switch]") {
  const auto with = testing::run(testing::firm("scenarios/hybrid.yaml"), 2, 6);
  const auto without = testing::run(
      testing::firm("scenarios/hybrid.yaml", testing::plain({"hand_off.enabled=false"})), 2, 6);
  CHECK(delay(with, Cause::hand_off) > 1);
  CHECK(effort(with, Cause::hand_off) > 100);
  CHECK(delay(without, Cause::hand_off) == 0);
  CHECK(effort(without, Cause::hand_off) == 0);
}

// From the market that asks to the centre, and back: one hour for either side each time.
TEST_CASE("every hand-over costs both sides, the first one too", "[hand_off]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      CHECK(static_cast<double>(end.effort[index_of(Cause::hand_off)]) ==
            Approx(100.0 * 4 * ticks_per_hour).margin(4));  // a share is rounded
      ++count;
    }
    int count = 0;
  } check;
  run_world(*firm("tests/model/worlds/there_and_back.yaml"), {{1, 0}, 24, nullptr}, check);
  CHECK(check.count > 50);
}
