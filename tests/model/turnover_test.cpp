#include "sim/model/turnover.h"

#include <cmath>
#include <map>

#include "tests/model/firm.h"
#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string hybrid = "scenarios/hybrid.yaml";

std::vector<std::string> on(const std::vector<std::string>& more = {}) {
  std::vector<std::string> settings = {"turnover.enabled=true"};
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

// Who leaves and comes, in months since the start.
struct Movements final : Observer {
  void on_person(TeamIndex, PersonChange change, int, TimePoint at) override {
    const double month = (at - TimePoint{}).as_months();
    (change == PersonChange::left     ? left
     : change == PersonChange::joined ? joined
                                      : settled)
        .push_back(month);
  }
  void on_absent(TeamIndex, int, Cause cause, Centiticks spent, TimePoint) override {
    CHECK(cause == Cause::vacancy);
    absent += spent;
  }
  void on_effort(TeamIndex, Cause cause, Centiticks spent, TimePoint) override {
    effort[cause] += spent;
  }
  std::vector<double> left, joined, settled;
  Centiticks absent = 0;
  std::map<Cause, Centiticks> effort;
};

Movements movements_of(const std::string& file, const std::vector<std::string>& settings,
                       int months) {
  Movements movements;
  run_world(*firm(file, settings), {{1, 0}, months, nullptr}, movements);
  return movements;
}

}  // namespace

TEST_CASE("newcomers catch up in a straight line or exponentially", "[turnover]") {
  TurnoverParameters turnover;
  turnover.ramp_up = months(4);
  CHECK(newness(turnover, Duration{}) == 1);
  CHECK(newness(turnover, months(1)) == Approx(0.75));
  CHECK(newness(turnover, months(5)) == 0);
  turnover.ramp = Ramp::exponential;
  CHECK(newness(turnover, Duration{}) == 1);
  CHECK(newness(turnover, months(4)) == Approx(std::exp(-1)));
  turnover.ramp_up = Duration{};
  CHECK(newness(turnover, Duration{}) == 0);
}

TEST_CASE("nobody leaves, nothing changes", "[turnover][switch]") {
  const Pair same(hybrid, plain(), plain(on({"turnover.attrition=0%"})), 2, 6);
  CHECK(same.differ(figure(Metric::lead_time_days)).mean == 0);
  CHECK(same.differ(figure(Metric::friction_share)).mean == 0);
  CHECK(std::isnan(same.of(0, figure(Metric::attrition_share)).mean));
}

// 30 people for ten years at 40 % a year, seats empty for 60 days on average: a seat is held for
// 1/.4 years and empty for 60/252, so .4 / (1 + .4 * 60/252) leave a year and 8.7 % are vacant.
TEST_CASE("attrition and vacancies are what they are set to", "[turnover][oracle]") {
  const auto summary =
      testing::run(firm(one_step, on({"people.headcount.server=30", "work.job.rate=20 /d",
                                      "turnover.attrition=40%", "turnover.overload_factor=1"})),
                   12, 120);
  const double held = 1 / (1 + 0.4 * 60 / 252);
  const Estimate& left = summary.metrics[index_of(Metric::attrition_share)];
  const Estimate& vacant = summary.metrics[index_of(Metric::vacancy_share)];
  INFO("left " << left.mean << ", vacant " << vacant.mean);
  CHECK(std::abs(left.mean - 0.4 * held) < 3 * left.standard_error);
  CHECK(left.standard_error < 0.012);
  // What is in hand is finished first: up to a day of the sixty.
  CHECK(std::abs(vacant.mean - (1 - held)) < 3 * vacant.standard_error + 0.002);
  // New for four of the months that a holder stays: 4 months of .4 leavers a year.
  CHECK(mean(summary, Metric::newcomers_share) == Approx(0.4 * held * 4 / 12).epsilon(0.12));
}

// One leaver a year of each seat, empty for a day: 1 / (1 + 1/252) a year.
TEST_CASE("who was cut in two leaves as often as others", "[turnover]") {
  const auto summary = testing::run(firm("tests/model/worlds/split.yaml"), 24, 120);
  const Estimate& left = summary.metrics[index_of(Metric::attrition_share)];
  INFO("left " << left.mean << " +- " << left.standard_error);
  CHECK(std::abs(left.mean - 252.0 / 253) < 3 * left.standard_error);
  CHECK(left.standard_error < 0.07);
}

// Four halves from month 1 on; who would leave is known when they are cut, not a quarter later.
TEST_CASE("who was cut in two may leave at once", "[turnover]") {
  const std::vector<std::string> fast = {"turnover.attrition=100 %", "turnover.vacancy=0 d",
                                         "run.warm_up=0 mo"};
  double halves = 0;
  for (std::uint32_t r = 0; r < 400; ++r) {
    Movements movements;
    run_world(*firm("tests/model/worlds/split.yaml", fast), {{1, r}, 3, nullptr}, movements);
    for (const double month : movements.left) halves += month > 1 ? 1 : 0;
  }
  CHECK(std::abs(halves / 400 - 4 * 2 / 12.0) < 0.13);  // three standard errors
}

// On from month 1 on, when somebody joins too.
TEST_CASE("whoever joins when people begin to come and go does not stop the reviews of load",
          "[turnover]") {
  const auto summary =
      testing::run(firm("tests/model/worlds/split.yaml",
                        {"turnover.enabled=false", "timeline.go.set.turnover.enabled=true",
                         "timeline.go.set.people.headcount.server=3", "turnover.overload=0 %",
                         "turnover.overload_factor=3"}),
                   12, 120);
  CHECK(mean(summary, Metric::attrition_share) > 1.5);
}

TEST_CASE("newcomers who move to another team are new there", "[turnover]") {
  const std::string later = "tests/model/worlds/embedded_later.yaml";
  const Pair pair(later, {"timeline.come.set.functions.it.embedded=0"}, {}, 2, 36);
  const Estimate stayed = pair.of(0, figure(Metric::newcomers_share));
  const Estimate moved = pair.of(1, figure(Metric::newcomers_share));
  INFO(stayed.mean << " and " << moved.mean);
  CHECK(stayed.mean > 0.9);
  CHECK(moved.mean > 0.9);
}

// Whatever is done to people, teams have as many empty seats and newcomers as they were told of.
struct SeatsTold final : Observer {
  void on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) override {
    if (change == PersonChange::left) return on_seats(team, weight, 0, at);
    on_seats(team, change == PersonChange::joined ? -weight : 0,
             change == PersonChange::joined ? weight : -weight, at);
  }
  void on_seats(TeamIndex team, int more_empty, int more_newcomers, TimePoint) override {
    empty[team] += more_empty;
    newcomers[team] += more_newcomers;
    fewest = std::min({fewest, empty[team], newcomers[team]});
  }
  std::map<TeamIndex, int> empty, newcomers;
  int fewest = 0;
};

TEST_CASE("no team has fewer than no empty seats or newcomers, however people are moved",
          "[turnover]") {
  const std::vector<std::string> settings =
      on({"turnover.attrition=200 %", "turnover.vacancy=20 d", "turnover.ramp_up=2 mo"});
  for (const char* file : {"tests/model/worlds/swing.yaml", "tests/model/worlds/split.yaml"}) {
    for (std::uint32_t r = 0; r < 4; ++r) {
      SeatsTold told;
      run_world(*firm(file, settings), {{1, r}, 10, nullptr}, told);
      CHECK(told.fewest == 0);
      CHECK(!told.empty.empty());
    }
  }
}

// One of two leaves; until then and after the ramp-up everything is as without.
TEST_CASE("a newcomer's slowness and the mentor's time are booked to the tick", "[turnover]") {
  const auto movements = movements_of(
      one_step,
      on({"people.headcount.server=6", "work.job.rate=20 /d", "run.warm_up=0 mo",
          "turnover.attrition=20%", "service.effort_cv2=0", "turnover.overload_factor=1"}),
      60);
  REQUIRE(movements.joined.size() > 3);
  CHECK(movements.left.size() >= movements.joined.size());
  // Everybody is busy all the time. A ramp from 67 % in four months costs .33 * 2 months, less what
  // a mentor gives (an experienced one: nothing); mentoring costs .25 * 2 months.
  const double month = 100.0 * ticks_per_month;
  double full = 0;
  for (const double joined : movements.joined) {
    const double served = std::min(4.0, 60 - joined);
    full += served - served * served / 8;
  }
  const double ramp_up = static_cast<double>(movements.effort.at(Cause::ramp_up)) / month;
  const double mentoring = static_cast<double>(movements.effort.at(Cause::mentoring)) / month;
  INFO("newcomer months " << full);
  CHECK(ramp_up == Approx(0.33 * full).epsilon(0.03));
  CHECK(mentoring == Approx(0.25 * full).epsilon(0.03));
  CHECK(static_cast<double>(movements.absent) > 0);
}

TEST_CASE("people who leave cost time, and leave sooner when overloaded", "[turnover][fact]") {
  const Pair leaving(hybrid, {}, on({"turnover.attrition=30%"}), 10, 24);
  check_higher(leaving.differ(figure(Metric::lead_time_days)));
  CHECK(leaving.of(1, effort_of(Cause::mentoring)).low90 > 0);
  CHECK(leaving.of(1, effort_of(Cause::ramp_up)).low90 > 0);
  const Pair overload(hybrid, on({"turnover.overload=50%", "turnover.overload_factor=1"}),
                      on({"turnover.overload=50%", "turnover.overload_factor=3"}), 10, 24);
  check_higher(overload.differ(figure(Metric::attrition_share)));
}

TEST_CASE("technical people leave marketing sooner than their own function", "[turnover][fact]") {
  const std::vector<std::string> embedded =
      on({"functions.it.embedded=6", "turnover.attrition=40%", "functions.bi.embedded=5"});
  std::vector<std::string> at_home = embedded;
  at_home.push_back("turnover.embedded_factor=1");
  std::vector<std::string> far = embedded;
  far.push_back("turnover.embedded_factor=3");
  const Pair pair(hybrid, at_home, far, 12, 36);
  check_higher(pair.differ(figure(Metric::attrition_share)));
}

TEST_CASE("a seat loses its holder at the same time in every structure", "[turnover]") {
  const auto settings = on({"turnover.overload_factor=1", "turnover.vacancy=30 d"});
  const auto first = movements_of("scenarios/hybrid.yaml", settings, 12).left;
  const auto second = movements_of("scenarios/central.yaml", settings, 12).left;
  REQUIRE(first.size() > 10);
  int same = 0;
  for (const double month : first) {
    for (const double other : second) same += std::abs(month - other) < 1e-6 ? 1 : 0;
  }
  CHECK(same > 0.8 * static_cast<double>(first.size()));
}

TEST_CASE("people who leave take the playbook's lessons along", "[turnover][playbook]") {
  const std::vector<std::string> stable = {"playbook.enabled=true", "playbook.turbulence=0%"};
  std::vector<std::string> leaving = stable;
  leaving.push_back("turnover.enabled=true");
  leaving.push_back("turnover.attrition=60%");
  const Pair pair(hybrid, stable, leaving, 10, 24);
  check_lower(pair.differ([](const ReplicationResult& result) {
    return result.metrics[index_of(Metric::team_knowledge_share)] -
           result.metrics[index_of(Metric::playbook_knowledge_share)];
  }));
}

TEST_CASE("the books balance while people come and go", "[turnover][property]") {
  const std::vector<std::vector<std::string>> worlds = {
      on({"turnover.attrition=80%", "turnover.vacancy=10 d"}),
      on({"turnover.attrition=100%", "turnover.vacancy=0 d", "turnover.ramp=exponential"}),
      on({"turnover.attrition=60%", "tiger_teams.at_most=8", "turnover.mentoring=90%"}),
      on({"turnover.attrition=60%", "playbook.enabled=true", "adoption.enabled=true"}),
      on({"queueing.discipline=lifo", "turnover.ramp_up=0 d", "turnover.attrition=90%"}),
  };
  std::uint64_t seed = 1;
  for (const auto& settings : worlds) {
    for (const char* file : {"scenarios/local.yaml", "scenarios/hybrid.yaml"}) {
      INFO(settings[1] << " in " << file);
      const auto summary = testing::run(firm(file, settings), 1, 8, seed++);
      CHECK(summary.books == BooksResult{});
    }
  }
}
