#include "sim/model/tiger_team.h"

#include "tests/model/firm.h"

using namespace pendulum;

TEST_CASE("as many teams as may be, and slots are used again", "[tiger_team]") {
  TigerParameters tiger;
  tiger.at_most = 2;
  TigerTeams teams(tiger);
  CHECK(teams.open() == 0);
  CHECK(teams.open() == 1);
  CHECK(teams.open() == -1);
  teams.join(0, {3, 42, 1});
  CHECK(teams.member(0, 3) == 42);
  CHECK(teams.member(0, 4) == -1);
  CHECK(teams.memberships(42) == 1);
  teams.close(0);
  CHECK(teams.memberships(42) == 0);
  CHECK(teams.open() == 0);
  CHECK(teams.members(0).empty());
}

namespace {

// Mean lead time of the flagships delivered, over the same futures.
class FlagshipTimes final : public Observer {
 public:
  explicit FlagshipTimes(const Organisation& organisation) : organisation_(organisation) {}
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (organisation_.kinds[item.kind].id != "flagship" || end.outcome != Outcome::delivered)
      return;
    days += (at - item.arrived).as_days();
    hand_off += Duration{end.path_ticks[index_of(Cause::hand_off)]}.as_days();
    ++count;
  }
  void on_tiger_team(ItemId, std::span<const TeamIndex> homes, TimePoint) override {
    formed += homes.empty() ? 0 : 1;
  }
  double days = 0, hand_off = 0;
  int count = 0, formed = 0;

 private:
  const Organisation& organisation_;
};

FlagshipTimes flagships(const std::vector<std::string>& settings) {
  const auto model = testing::firm("scenarios/hybrid.yaml", settings);
  FlagshipTimes times(model->organisation());
  for (std::uint32_t r = 0; r < 3; ++r) run_world(*model, {{1, r}, 24, nullptr}, times);
  return times;
}

}  // namespace

TEST_CASE("tiger teams make their own work faster", "[tiger_team][switch]") {
  const FlagshipTimes with = flagships({"tiger_teams.at_most=4"});
  const FlagshipTimes without = flagships({"tiger_teams.enabled=false"});
  CHECK(without.formed == 0);
  CHECK(with.formed > 50);
  REQUIRE(with.count > 30);
  REQUIRE(without.count > 30);
  CHECK(with.days / with.count < 0.8 * without.days / without.count);
  CHECK(with.hand_off / with.count < 0.5 * without.hand_off / without.count);
}
