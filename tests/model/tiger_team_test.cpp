#include "sim/model/tiger_team.h"

#include <map>
#include <set>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("as many teams as may be, and slots are used again", "[tiger_team]") {
  TigerParameters tiger;
  tiger.at_most = 2;
  TigerTeams teams(tiger);
  CHECK(teams.open() == 0);
  CHECK(teams.open() == 1);
  CHECK(teams.open() == -1);
  teams.join(0, {3, 42, 1});
  CHECK(teams.seats(0, 3) == 1);
  CHECK(teams.seats(0, 4) == 0);
  CHECK(teams.memberships(42) == 1);
  teams.close(0);
  CHECK(teams.memberships(42) == 0);
  CHECK(teams.open() == 0);
  CHECK(teams.members(0).empty());
}

TEST_CASE("a team is sized to the work", "[tiger_team]") {
  const TigerParameters tiger;
  CHECK(seats_wanted(tiger, 1) == 1);
  CHECK(seats_wanted(tiger, 90) == 3);
  CHECK(seats_wanted(tiger, 1000) == 4);
}

namespace {

// Lead times of flagships by name, and which of them a tiger team did.
class FlagshipTimes final : public Observer {
 public:
  explicit FlagshipTimes(const Organisation& organisation) : organisation_(organisation) {}
  void on_tiger_team(ItemId item, std::span<const TeamIndex> homes, TimePoint) override {
    if (!homes.empty()) by_team_.insert(item);
  }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (organisation_.kinds[item.kind].id != "flagship" || end.outcome != Outcome::delivered)
      return;
    days[item_name(organisation_, item)] = (at - item.arrived).as_days();
    if (by_team_.contains(item.id)) done_by_team.push_back(item_name(organisation_, item));
  }
  std::map<std::string, double> days;
  std::vector<std::string> done_by_team;

 private:
  const Organisation& organisation_;
  std::set<ItemId> by_team_;
};

FlagshipTimes flagships(const std::vector<std::string>& settings, std::uint32_t replication) {
  const auto model = firm("scenarios/hybrid.yaml", settings);
  FlagshipTimes times(model->organisation());
  run_world(*model, {{1, replication}, 24, nullptr}, times);
  return times;
}

}  // namespace

// The same launches with and without a team. The decision differs (a chartered team decides for
// itself), so only those delivered both ways are compared.
TEST_CASE("tiger teams make their own work faster", "[tiger_team][switch]") {
  std::vector<double> saved;
  double without_team = 0;
  for (std::uint32_t r = 0; r < 3; ++r) {
    const FlagshipTimes with = flagships({"tiger_teams.at_most=6"}, r);
    const FlagshipTimes without = flagships({"tiger_teams.enabled=false"}, r);
    CHECK(without.done_by_team.empty());
    for (const std::string& name : with.done_by_team) {
      if (!without.days.contains(name)) continue;
      saved.push_back(without.days.at(name) - with.days.at(name));
      without_team += without.days.at(name);
    }
  }
  REQUIRE(saved.size() > 20);
  const Estimate mean_saved = estimate(saved);
  INFO("saved " << mean_saved.mean << " of " << without_team / static_cast<double>(saved.size()));
  CHECK(mean_saved.low90 > 0);
}

// The team's owner says no at once, before a minute of its work is done; whoever had a seat is all
// there for the usual day's work again.
TEST_CASE("what a refused item has in a tiger team's seats is taken back", "[tiger_team]") {
  const auto summary = testing::run(
      firm("tests/model/worlds/refused_midway.yaml",
           {"work.job.tiger=true", "tiger_teams.enabled=true", "tiger_teams.at_most=20",
            "tiger_teams.charter=1 d", "tiger_teams.seats_per_person=10"}),
      4, 60);
  CHECK(summary.books == BooksResult{});
  CHECK(mean(summary, Metric::utilisation_share) < .1);
  CHECK(mean(summary, Metric::lead_time_days) == Approx(1).margin(.15));
}

// Two days to set the team up, then half of one person's time: eight hours of work last sixteen.
// The team reviews its own work as it goes.
TEST_CASE("the time to set a team up is coordination, and nobody waits for its reviews",
          "[tiger_team]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
      CHECK(end.path_ticks[index_of(Cause::coordination)] == 16 * ticks_per_hour);
      const bool waited = end.path_ticks[index_of(Cause::queue_local)] > 0;  // for the seat
      waits += waited ? 1 : 0;
      if (waited) return;
      const std::int64_t reviewed = end.path_ticks[index_of(Cause::rework_review)];
      // Rounds cost work only: each but the last .8 hours at half of the pace.
      CHECK(reviewed % (8 * ticks_per_hour / 5) == 0);
      CHECK((at - item.arrived).ticks == 32 * ticks_per_hour + reviewed);
      ++count;
    }
    int count = 0, waits = 0;
  } check;
  run_world(*firm(one_step, {"tiger_teams.enabled=true", "tiger_teams.charter=2 d",
                             "tiger_teams.dedication=50 %", "work.job.tiger=true",
                             "work.job.steps.serve.creative=true", "rework.reviews=true",
                             "service.effort_cv2=0", "tiger_teams.at_most=50",
                             "tiger_teams.seats_per_person=10", "work.job.rate=0.1 /d"}),
            {{1, 0}, 60, nullptr}, check);
  CHECK(check.count > 15);
  CHECK(check.waits > 15);
}

TEST_CASE("who is there by half sits in no tiger team", "[tiger_team]") {
  struct Seats final : Observer {
    void on_tiger_team(ItemId, std::span<const TeamIndex> homes, TimePoint) override {
      seats += homes.size();
      ++told;
    }
    std::size_t seats = 0;
    int told = 0;
  } seen;
  run_world(*firm(one_step,
                  {"tiger_teams.enabled=true", "work.job.tiger=true", "people.market_minimum=0.5",
                   "structure.centralisation=50 %", "work.job.rate=0.1 /d"}),
            {{1, 0}, 12, nullptr}, seen);
  CHECK(seen.told > 10);
  CHECK(seen.seats == 0);
}
