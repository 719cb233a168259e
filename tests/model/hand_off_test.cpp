#include "sim/model/hand_off.h"

#include <cmath>
#include <map>

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

TEST_CASE("time zones are apart the shorter way round", "[hand_off]") {
  HandOffParameters hand_off;
  hand_off.latency = hours(4);
  const auto hours_between = [&](double from, double to) {
    return hand_off_latency(hand_off, {1, 0}, 1, from, to).as_hours();
  };
  const double near = hours_between(0, 0);
  CHECK(hours_between(12, -12) == near);
  CHECK(hours_between(-12, 14) == near);
  CHECK(hours_between(-10, 11) == near);
  CHECK(hours_between(-9, 10) > 1.9 * near);
  CHECK(hours_between(0, 12) > 1.9 * near);
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

namespace {

// Hours of handing over, the same in every item of the world.
double hours_of_handing_over(const std::string& world, const std::vector<std::string>& settings) {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      const double hours = hours_of(end, Cause::hand_off);
      if (count++ == 0) first = hours;
      CHECK(hours == Approx(first).margin(.001));  // a share is rounded
    }
    double first = 0;
    int count = 0;
  } check;
  run_world(*firm("tests/model/worlds/" + world, settings), {{1, 0}, 24, nullptr}, check);
  CHECK(check.count > 50);
  return check.first;
}

}  // namespace

// From the market that asks to the centre, and back: one hour for either side each time.
TEST_CASE("every hand-over costs both sides, the first one too", "[hand_off]") {
  CHECK(hours_of_handing_over("there_and_back.yaml", {}) == Approx(4).margin(.001));
}

TEST_CASE("work that does not fit crosses to its market once", "[hand_off]") {
  const double hours = hours_of_handing_over(
      "there_and_back.yaml",
      {"fit.enabled=true", "fit.miss=100 %", "fit.local_input=0", "families.data.distance=1",
       "markets.here.distinctiveness=100 %", "push_back.enabled=false"});
  CHECK(hours == Approx(4).margin(.001));
}

// The market begins, the centre and the market go on, the market ends: out and back again.
TEST_CASE("where branches meet, each from elsewhere is taken over, whichever ends last",
          "[hand_off]") {
  CHECK(hours_of_handing_over("branches.yaml", {}) == Approx(4).margin(.001));
  CHECK(hours_of_handing_over("branches.yaml", {"work.trip.steps.at_home.effort=40 h"}) ==
        Approx(4).margin(.001));
}

// To the centre for the work, and to the market for what did not fit.
TEST_CASE("the ways of one step to and fro take times of their own", "[hand_off]") {
  struct Check final : Observer {
    void on_step_changed(const StepChange& change) override {
      if (change.step != 0 || change.activity != Activity::travelling) return;
      ways[change.item].push_back((change.until - change.at).ticks);
    }
    std::map<ItemId, std::vector<std::int64_t>> ways;
  } check;
  run_world(
      *firm("tests/model/worlds/there_and_back.yaml",
            {"fit.enabled=true", "fit.miss=100 %", "fit.local_input=0", "families.data.distance=1",
             "markets.here.distinctiveness=100 %", "push_back.enabled=false"}),
      {{1, 0}, 24, nullptr}, check);
  int both = 0, alike = 0;
  for (const auto& [item, ways] : check.ways) {
    if (ways.size() < 2) continue;
    ++both;
    alike += ways[0] == ways[1] ? 1 : 0;
  }
  CHECK(both > 50);
  CHECK(alike * 10 < both);
}
