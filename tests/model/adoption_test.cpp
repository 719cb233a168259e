#include "sim/model/adoption.h"

#include <algorithm>
#include <cmath>

#include "tests/model/firm.h"
#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string hybrid = "scenarios/hybrid.yaml";

// The centre of mass of the rate of adoption around its peak: Bass's rate is symmetric about it.
double peak_year(const std::vector<Estimate>& share) {
  double centre = 6;
  for (int i = 0; i < 40; ++i) {
    double sum = 0, weighted = 0;
    for (std::size_t m = 1; m < share.size(); ++m) {
      const double year = static_cast<double>(m) / 12;  // between two monthly averages
      if (std::abs(year - centre) > 2.5) continue;
      sum += share[m].mean - share[m - 1].mean;
      weighted += year * (share[m].mean - share[m - 1].mean);
    }
    centre = weighted / sum;
  }
  return centre;
}

}  // namespace

// Four hundred teams are not infinitely many: chance delays the start, and the mean peak by about
// 1/(2 N p (p+q)/q) = .04 years. Hence .1 years and .01, at 60 futures (standard errors about .05
// and .008).
TEST_CASE("Bass's diffusion through a scenario file", "[adoption][oracle]") {
  const auto summary = testing::run(firm("scenarios/validation/bass.yaml"), 60, 150);
  const auto& share = summary.series[index_of(SeriesKind::up_to_date)].months;
  REQUIRE(share.size() == 150);
  CHECK(peak_year(share) == Approx(6.19).margin(0.15));
  // 6.19 years = 74.3 months lie in the 75th month.
  const Estimate& at_peak = share[74];
  INFO(at_peak.mean << " +- " << at_peak.standard_error);
  CHECK(std::abs(at_peak.mean - 0.4605) < 0.01 + 2.6 * at_peak.standard_error);
  CHECK(at_peak.standard_error < 0.02);
  for (std::size_t m = 0; m < share.size(); m += 12) {
    const double decay = std::exp(-0.41 * (static_cast<double>(m) + 0.5) / 12);
    const double exact = (1 - decay) / (1 + 0.38 / 0.03 * decay);
    INFO("month " << m << ": expected " << exact << ", got " << share[m].mean);
    CHECK(std::abs(share[m].mean - exact) < 0.01 + 2.6 * share[m].standard_error);
  }
}

TEST_CASE("without generations of tools nothing changes", "[adoption][switch]") {
  const Pair same(hybrid, plain(), plain({"adoption.enabled=true", "adoption.every=0 mo"}), 2, 6);
  CHECK(same.differ(figure(Metric::lead_time_days)).mean == 0);
  CHECK(same.differ(figure(Metric::friction_share)).mean == 0);
  CHECK(std::isnan(same.of(0, figure(Metric::up_to_date_share)).mean));
}

namespace {

// All teams move to one generation at once, on the first recorded day.
std::vector<std::string> at_once(const std::vector<std::string>& more) {
  std::vector<std::string> settings = {"adoption.enabled=true",    "adoption.every=9 mo",
                                       "adoption.innovation=5 /y", "adoption.sunset=1%",
                                       "adoption.rollout=0 h",     "adoption.parallel=0 d",
                                       "adoption.maturity=0 mo",   "adoption.gain=20%",
                                       "adoption.training=60 h",   "adoption.learning_alone=9 mo"};
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

Figure in_month(SeriesKind kind, std::size_t from, std::size_t to) {
  return [=](const ReplicationResult& result) {
    double sum = 0;
    for (std::size_t m = from; m < to; ++m) sum += result.series[index_of(kind)][m];
    return sum;
  };
}

}  // namespace

// A new generation makes everybody late, and nothing else does.
TEST_CASE("generations come in the same recorded months, however long the warm-up", "[adoption]") {
  struct Arrivals final : Observer {
    void on_recording_started(TimePoint at) override { start = at; }
    void on_adoption(double up_to_date, double, TimePoint at) override {
      const double month = (at - start).as_months();
      if (start.ticks >= 0 && up_to_date < last && month > 1) months.push_back(std::lround(month));
      last = up_to_date;
    }
    TimePoint start{-1};
    double last = 0;
    std::vector<long> months;
  };
  const auto live = [](const std::string& warm_up) {
    Arrivals arrivals;
    const auto model = firm(one_step, at_once({"adoption.every=18 mo", "run.warm_up=" + warm_up}));
    run_world(*model, {{1, 0}, 40, nullptr}, arrivals);
    return arrivals.months;
  };
  CHECK(live("0 mo") == std::vector<long>{18, 36});
  CHECK(live("9 mo") == std::vector<long>{18, 36});
  CHECK(live("17 mo") == std::vector<long>{18, 36});
  CHECK(live("40 mo") == std::vector<long>{18, 36});
}

// A generation arrives with month 0.
TEST_CASE("training takes capacity now and gives speed later", "[adoption][fact]") {
  const Pair training(hybrid, at_once({"adoption.training=0 h", "adoption.every=0 mo"}),
                      at_once({"adoption.every=12 mo"}), 10, 11);
  check_higher(training.differ(effort_of(Cause::training)));
  check_higher(training.differ(in_month(SeriesKind::lead_time_days, 0, 3)));
  check_lower(training.differ(in_month(SeriesKind::lead_time_days, 8, 11)));
}

TEST_CASE("trained teams make more of a generation than those who learn alone",
          "[adoption][switch]") {
  const Pair learning(hybrid, at_once({"adoption.training=0 h", "adoption.learning_alone=10 y"}),
                      at_once({"adoption.learning_alone=10 y", "adoption.training=8 h"}), 6, 24);
  check_lower(learning.differ(figure(Metric::lead_time_days)));
}

TEST_CASE("an immature generation makes defects, and a gate keeps them out for a while",
          "[adoption][fact]") {
  const std::vector<std::string> immature = {"adoption.maturity=8 mo", "adoption.training=8 h",
                                             "adoption.immature_defects=300%"};
  std::vector<std::string> gated = immature;
  gated.push_back("adoption.gate=true");
  const Pair gate(hybrid, plain(at_once(immature)), plain(at_once(gated)), 6, 24);
  CHECK(gate.of(0, effort_of(Cause::immature_technology)).low90 > 0);
  CHECK(gate.of(1, effort_of(Cause::immature_technology)).mean == 0);
  check_lower(gate.differ(effort_of(Cause::immature_technology)));
  check_lower(gate.differ(figure(Metric::up_to_date_share)));
}

TEST_CASE("while generations keep coming the old and the new are run side by side",
          "[adoption][fact]") {
  const std::vector<std::string> quick = {"adoption.enabled=true", "adoption.every=6 mo",
                                          "adoption.gain=0%", "adoption.training=0 h",
                                          "adoption.innovation=0.3 /y"};
  std::vector<std::string> slow = quick;
  slow[1] = "adoption.every=36 mo";
  const Pair churn(hybrid, slow, quick, 12, 36);
  check_higher(churn.differ(figure(Metric::parallel_generations)));
  check_higher(churn.differ(effort_of(Cause::integration)));
  const Pair none(hybrid, {}, quick, 12, 36);
  check_higher(none.differ(effort_of(Cause::integration)));
}

TEST_CASE("the books balance while tools change", "[adoption][property]") {
  for (const char* file : {"scenarios/local.yaml", "scenarios/central.yaml"}) {
    const auto summary = testing::run(
        firm(file, {"adoption.enabled=true", "adoption.every=4 mo", "adoption.innovation=2 /y",
                    "adoption.maturity=6 mo", "playbook.enabled=true"}),
        2, 12);
    CHECK(summary.books == BooksResult{});
  }
}

namespace {

const std::string shock = "tests/model/worlds/shock.yaml";

// What a team works on a job, from a recorded month on.
class WorkOfTeam final : public Observer {
 public:
  WorkOfTeam(TeamIndex team, int from_month) : team_(team), from_(from_month) {}
  void on_recording_started(TimePoint at) override {
    start = at + from_ * Duration{ticks_per_month};
    ticks = jobs = 0;
  }
  void on_effort(TeamIndex team, Cause cause, Centiticks amount, TimePoint at) override {
    if (team != team_ || cause != Cause::work || at < start) return;
    ticks += static_cast<double>(amount) / 100;
  }
  void on_step_changed(const StepChange& change) override {
    if (change.team == team_ && change.activity == Activity::finished && change.at >= start) ++jobs;
  }
  void on_adoption(double share, double, TimePoint) override { up_to_date = share; }
  [[nodiscard]] double hours_a_job() const { return ticks / ticks_per_hour / jobs; }
  TimePoint start;
  double ticks = 0, jobs = 0, up_to_date = 0;

 private:
  TeamIndex team_;
  int from_;
};

// The first generation saves 40 % and is used by everybody before the first year is over.
WorkOfTeam work_of(TeamIndex team, const std::string& file, const std::vector<std::string>& more) {
  std::vector<std::string> settings =
      at_once({"adoption.gain=40 %", "adoption.every=18 mo", "adoption.training=0 h",
               "adoption.learning_alone=1 d", "service.effort_cv2=0", "service.experience=false",
               "assets.enabled=false"});
  settings.insert(settings.end(), more.begin(), more.end());
  WorkOfTeam work(team, 14);
  run_world(*firm(file, settings), {{1, 0}, 17, nullptr}, work);
  return work;
}

}  // namespace

TEST_CASE("a team made by a reorganisation works with the tools its people bring", "[adoption]") {
  const WorkOfTeam centre =
      work_of(centre_team, shock, {"timeline.shock.set.structure.centralisation=100 %"});
  REQUIRE(centre.jobs > 20);
  CHECK(centre.hours_a_job() == Approx(0.6 * 8).epsilon(0.02));
  CHECK(centre.up_to_date == 1);
}

TEST_CASE("a market that opens later begins with the tools of the firm", "[adoption]") {
  const WorkOfTeam newcomer = work_of(2, "tests/model/worlds/new_markets.yaml", {});
  REQUIRE(newcomer.jobs > 20);
  CHECK(newcomer.hours_a_job() == Approx(0.6 * 24).epsilon(0.1));
  CHECK(newcomer.up_to_date == 1);
}

TEST_CASE("an entry that changes nothing changes no step of adoption", "[adoption]") {
  const WorkOfTeam with = work_of(1, shock, {}), without = work_of(1, one_step, {});
  CHECK(with.jobs == without.jobs);
  CHECK(with.ticks == without.ticks);
}

TEST_CASE("where nobody adopted, teams begin to when the rate says so, and not before",
          "[adoption]") {
  const std::vector<std::string> still =
      at_once({"adoption.innovation=0 /y", "adoption.every=30 mo", "adoption.training=0 h"});
  std::vector<std::string> roused = still;
  roused.emplace_back("timeline.shock.set.adoption.innovation=5 /y");
  const Pair pair(shock, still, roused, 20, 24);
  CHECK(pair.of(0, in_month(SeriesKind::up_to_date, 9, 24)).mean == 0);
  CHECK(pair.of(1, in_month(SeriesKind::up_to_date, 9, 12)).mean == 0);
  // A team alone adopts at 5 a year, or at half of that this side of the chasm.
  CHECK(pair.of(1, in_month(SeriesKind::up_to_date, 12, 13)).mean < 0.4);
  CHECK(pair.of(1, in_month(SeriesKind::up_to_date, 23, 24)).mean > 0.8);
}

TEST_CASE("what was learnt at one pace is not learnt anew at another", "[adoption]") {
  const std::vector<std::string> slow = {"adoption.learning_alone=10 y"};
  std::vector<std::string> quick = slow;
  quick.emplace_back("timeline.shock.set.adoption.learning_alone=10 mo");
  // Month 14 of the recording: nine months of learning next to nothing, two of a fifth.
  CHECK(work_of(1, shock, slow).hours_a_job() > 0.95 * 8);
  const double hours = work_of(1, shock, quick).hours_a_job();
  CHECK(hours < 0.95 * 8);
  CHECK(hours > 0.8 * 8);
}
