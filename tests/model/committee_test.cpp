#include "sim/model/committee.h"

#include <cmath>
#include <map>

#include "sim/base/distribution.h"
#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

double accepted_share(int members, int needed, bool good) {
  CommitteeParameters committee;
  committee.members = members;
  committee.votes_needed = needed;
  int accepted = 0;
  for (std::uint64_t i = 0; i < 20000; ++i) {
    accepted += committee_accepts(committee, {1, 0}, i, good) ? 1 : 0;
  }
  return accepted / 20000.0;
}

// Proposals arrive as a Poisson process at `per_day`; measures how long they wait.
class WaitingRoom final : public EventHandler, public CommitteeClient {
 public:
  WaitingRoom(const CommitteeParameters& committee, double per_day, RandomKey key)
      : parameters_(committee),
        committee_(parameters_, key, simulation_, *this),
        stream_(key, purpose("arrivals"), 0),
        gap_(ticks_per_day / per_day) {
    committee_.start();
    next();
  }
  double mean_wait_days(Duration warm_up, Duration length) {
    from_ = TimePoint{} + warm_up;
    simulation_.run_until(from_ + length);
    return waited_ / count_;
  }
  int meetings = 0;

 private:
  void next() { simulation_.schedule_in(round_to_ticks(exponential(stream_, gap_)), *this, 0); }
  void on_event(std::uint32_t, std::uint64_t) override {
    committee_.submit({number_++, true, static_cast<std::uint64_t>(simulation_.now().ticks)});
    next();
  }
  void on_decided(std::uint64_t tag, bool) override {
    const TimePoint asked{static_cast<std::int64_t>(tag)};
    if (asked < from_) return;
    waited_ += (simulation_.now() - asked).as_days();
    ++count_;
  }
  void on_meeting(const Meeting&) override { ++meetings; }

  CommitteeParameters parameters_;  // the committee refers to them
  Simulation simulation_;
  Committee committee_;
  Stream stream_;
  double gap_;
  TimePoint from_;
  double waited_ = 0;
  int count_ = 0;
  std::uint64_t number_ = 0;
};

CommitteeParameters fortnightly(int agenda) {
  CommitteeParameters committee;
  committee.cadence = days(14);
  committee.agenda_reference = days(14);
  committee.agenda_limit = agenda;
  committee.attendance = 1;
  return committee;
}

Estimate waits(int agenda, double per_day) {
  std::vector<double> means;
  for (std::uint32_t r = 0; r < 40; ++r) {
    WaitingRoom room(fortnightly(agenda), per_day, {11, r});
    means.push_back(room.mean_wait_days(days(1000), days(6000)));
  }
  return estimate(means);
}

}  // namespace

// Sah & Stiglitz 1986. Binomial tails; 99.9 % margins for 20,000 draws.
TEST_CASE("screening by one, by two in a row, and by committees", "[committee][oracle]") {
  const auto near = [](double p) {
    return Approx(p).margin(3.29 * std::sqrt(p * (1 - p) / 20000));
  };
  CHECK(accepted_share(1, 1, true) == near(0.8));
  CHECK(accepted_share(1, 1, false) == near(0.3));
  CHECK(accepted_share(2, 2, true) == near(0.64));
  CHECK(accepted_share(2, 2, false) == near(0.09));
  CHECK(accepted_share(3, 2, true) == near(0.896));
  CHECK(accepted_share(3, 2, false) == near(0.216));
  CHECK(accepted_share(5, 3, true) == near(0.94208));
  CHECK(accepted_share(5, 3, false) == near(0.16308));
  CHECK(accepted_share(2, 1, true) == near(0.96));
  CHECK(accepted_share(2, 1, false) == near(0.51));
}

// Light load: half the cadence. With an agenda limit: 7.58 d at 10 and 11.57 d at 8, for half an
// arrival a day; the means of 40 replications with their 99 % intervals (2.71 standard errors).
TEST_CASE("decisions wait half the cadence, and longer for a full agenda", "[committee][oracle]") {
  const Estimate light = waits(1000, 0.05);
  CHECK(light.mean == Approx(7).margin(2.71 * light.standard_error));
  const Estimate ten = waits(10, 0.5);
  CHECK(ten.mean == Approx(7.58).margin(2.71 * ten.standard_error));
  const Estimate eight = waits(8, 0.5);
  CHECK(eight.mean == Approx(11.57).margin(2.71 * eight.standard_error));
}

TEST_CASE("the agenda grows with the time between meetings", "[committee]") {
  CommitteeParameters committee = fortnightly(8);
  CHECK(committee.agenda() == 8);
  committee.cadence = days(28);
  CHECK(committee.agenda() == 16);
  committee.cadence = days(1);
  CHECK(committee.agenda() == 1);
}

TEST_CASE("a committee without its quorum decides nothing", "[committee]") {
  CommitteeParameters committee = fortnightly(10);
  committee.attendance = 0;
  WaitingRoom room(committee, 0.5, {1, 0});
  CHECK(std::isnan(room.mean_wait_days(Duration{}, days(200))));
  CHECK(room.meetings == 14);
}

TEST_CASE("all are enough where all are needed", "[committee]") {
  CommitteeParameters committee = fortnightly(10);
  committee.quorum = 1;
  WaitingRoom room(committee, 0.5, {1, 0});
  CHECK(room.mean_wait_days(Duration{}, days(200)) > 0);
}

TEST_CASE("members with a stake prevent collisions", "[committee]") {
  CommitteeParameters committee;
  CHECK(conflict_probability(committee, false) == committee.conflict);
  committee.stakeholders = 5;
  CHECK(conflict_probability(committee, true) == 0);
}

TEST_CASE("no committee: no wait for decisions, more bad projects", "[committee][switch]") {
  const std::vector<std::string> quiet = {"committee.conflict=0%"};
  const auto with = testing::run(testing::firm("scenarios/central.yaml", quiet), 4, 12);
  const auto without = testing::run(
      testing::firm("scenarios/central.yaml", {quiet[0], "committee.enabled=false"}), 4, 12);
  CHECK(delay(with, Cause::governance) > 1);
  CHECK(delay(without, Cause::governance) == 0);
  CHECK(mean(without, Metric::bad_projects_per_month) > mean(with, Metric::bad_projects_per_month));
}

TEST_CASE("who sits in a committee is paid for it", "[committee]") {
  CommitteeParameters committee;
  committee.meeting_hours = 2;
  committee.proposal_hours = .25;
  committee.hourly_cost = 100;
  CHECK(meeting_cost(committee, 5, 0) == 1000);
  CHECK(meeting_cost(committee, 4, 8) == 1600);
  CHECK(meeting_cost(committee, 0, 0) == 0);
}

// Members are nobody of the teams: their time costs money and nothing else.
TEST_CASE("meetings cost what they take, in euros", "[committee][switch]") {
  const auto paid = testing::run(testing::firm("scenarios/central.yaml"), 2, 12);
  const auto free =
      testing::run(testing::firm("scenarios/central.yaml", {"committee.hourly_cost=0 EUR"}), 2, 12);
  CHECK(mean(paid, Metric::throughput_per_month) == mean(free, Metric::throughput_per_month));
  CHECK(mean(paid, Metric::value_per_month) == mean(free, Metric::value_per_month));
  const double more =
      mean(paid, Metric::total_cost_per_month) - mean(free, Metric::total_cost_per_month);
  // 4.25 of five come, every fortnight, for an hour and half an hour a decision; eight at most.
  CHECK(more > 4.25 * 1.5 * 120);
  CHECK(more < 3 * 5 * 5 * 120);
}

TEST_CASE("nobody waits for a committee that there is not", "[committee][switch]") {
  const auto local = testing::run(testing::firm("scenarios/local.yaml"), 3, 12);
  CHECK(delay(local, Cause::governance) == 0);
  CHECK(delay(local, Cause::coordination) > 0);
}

// Half a day of work on average, until the daily meeting, instead of ten: the server would be busy
// for good. What is refused leaves nothing behind, so the usual day's work takes hardly more.
TEST_CASE("what a refused item has at work elsewhere is taken back", "[committee]") {
  const auto summary = testing::run(firm("tests/model/worlds/refused_midway.yaml"), 4, 60);
  CHECK(summary.books == BooksResult{});
  CHECK(mean(summary, Metric::utilisation_share) < .3);
  CHECK(mean(summary, Metric::wip) < 1);
  CHECK(mean(summary, Metric::lead_time_days) < 2);
}

// Eight hours of work are not smaller than eight.
TEST_CASE("what is as large as owners may decide goes to the committee", "[committee]") {
  const auto waits = [](const char* delegated) {
    return delay(
        testing::run(firm(one_step, {"committee.enabled=true", "work.job.steps.serve.gate=true",
                                     delegated, "work.job.rate=0.1 /d"}),
                     1, 12),
        Cause::governance);
  };
  CHECK(waits("committee.delegation=8 h") > 1);
  CHECK(waits("committee.delegation=8.01 h") == 0);
}

namespace {

// Four markets whose changes to shared things collide for certain, when two are under way at once.
struct Collisions final : Observer {
  void on_item_ended(const ItemFacts&, const ItemEnd&, TimePoint) override { ++ended; }
  void on_step_changed(const StepChange& change) override {
    if (change.activity == Activity::finished) ++steps_done[change.item];
  }
  void on_conflict(const ItemFacts& item, TimePoint) override {
    ++collided;
    if (steps_done[item.id] != last_step) ++early;
  }
  int last_step = 0, ended = 0, collided = 0, early = 0;
  std::map<ItemId, int> steps_done;
};

Collisions collisions(int last_step, std::vector<std::string> settings) {
  Collisions seen;
  seen.last_step = last_step;
  settings.insert(settings.end(), {"committee.conflict=100 %", "work.study.rate=0 /mo"});
  run_world(*firm("tests/model/worlds/insight.yaml", settings), {{1, 0}, 24, nullptr}, seen);
  REQUIRE(seen.ended > 20);
  return seen;
}

}  // namespace

TEST_CASE("a change that is over collides with nothing", "[committee]") {
  const Collisions seldom = collisions(0, {"work.job.shared=true", "work.job.steps.serve.gate=true",
                                           "work.job.rate=1 /mo", "work.trial.rate=0 /mo"});
  CHECK(seldom.collided * 4 < seldom.ended);
  const Collisions often = collisions(0, {"work.job.shared=true", "work.job.steps.serve.gate=true",
                                          "work.job.rate=60 /mo", "work.trial.rate=0 /mo"});
  CHECK(often.collided * 2 > often.ended);
}

TEST_CASE("what nobody decides is not decided apart", "[committee]") {
  CHECK(collisions(0, {"work.job.shared=true", "work.trial.rate=0 /mo"}).collided == 0);
}

TEST_CASE("a collision shows when all else is done", "[committee]") {
  const Collisions seen =
      collisions(1, {"work.trial.shared=true", "work.trial.steps.design.gate=true",
                     "work.trial.rate=20 /mo", "work.job.rate=0 /mo"});
  CHECK(seen.collided > 20);
  CHECK(seen.early == 0);
}
