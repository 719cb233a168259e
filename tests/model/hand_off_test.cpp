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
