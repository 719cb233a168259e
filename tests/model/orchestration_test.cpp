#include "sim/model/orchestration.h"

#include <map>

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("whom one must hear from", "[orchestration]") {
  OrchestrationParameters own;
  CHECK(parties(own, 6) == 0);  // not enabled
  own.enabled = true;
  CHECK(parties(own, 1) == 0);
  CHECK(parties(own, 3) == 2);  // left to the teams
  CHECK(parties(own, 4) == 1);
  CHECK(parties(own, 6) == 1);
  own.by_orchestrators = false;
  CHECK(parties(own, 2) == 1);
  CHECK(parties(own, 6) == 5);
}

TEST_CASE("a tool pays when most people use it", "[orchestration]") {
  const WorkTool tool;
  CHECK(tool_factor(tool, 0) == Approx(1));
  CHECK(tool_factor(tool, 1) == Approx(0.7));
  CHECK(tool_factor(tool, 0.5) == Approx(0.25 * 0.7 + 0.25 + 0.5 * 1.3));
}

// Nobody works; two of three analysts sit in marketing with its four servers.
TEST_CASE("the tool is bought for embedded people too", "[orchestration]") {
  struct Bills final : Observer {
    void on_outside_cost(double euro, TimePoint) override {
      ++count;
      sum += euro;
    }
    int count = 0;
    double sum = 0;
  } bills;
  const auto model =
      firm("tests/model/worlds/analytics.yaml",
           {"work.job.rate=0 /mo", "work.report.rate=0 /mo", "functions.bi.people=3",
            "functions.bi.embedded=2", "orchestration.enabled=true", "orchestration.by=teams",
            "orchestration.tool=true", "orchestration.tool_licence=42 EUR", "run.warm_up=0 mo"});
  run_world(*model, {{1, 0}, 4, nullptr}, bills);
  REQUIRE(bills.count > 10);
  CHECK(bills.sum / bills.count == Approx(6 * 42 / 4.2));
}

TEST_CASE("behind is less time than the work left deserves", "[orchestration]") {
  LatePolicy late;
  CHECK_FALSE(is_behind(late, days(10), days(5), 0.5));
  CHECK_FALSE(is_behind(late, days(10), days(4.1), 0.5));
  CHECK(is_behind(late, days(10), days(3.9), 0.5));
}

namespace {

const std::string relay = "tests/model/worlds/relay.yaml";

// Hours of coordination and delay by coordination and hand-over of an item, by kind.
struct Coordination final : Observer {
  explicit Coordination(const Organisation& organisation) : organisation_(organisation) {}
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
    const std::string& kind = organisation_.kinds[item.kind].id;
    const Centiticks spent = end.effort[index_of(Cause::coordination)];
    hours[kind] = in_hours(spent);
    delay[kind] = static_cast<double>(end.path_ticks[index_of(Cause::coordination)]) /
                  static_cast<double>(ticks_per_hour);
  }
  std::map<std::string, double> hours, delay;

 private:
  const Organisation& organisation_;
};

Coordination coordination(const std::vector<std::string>& settings) {
  const auto model = firm(relay, settings);
  Coordination seen(model->organisation());
  run_world(*model, {{1, 0}, 12, nullptr}, seen);
  return seen;
}

}  // namespace

// A quarter of an hour per relation and arrangement, 1.5 h of planning. Two hand-overs between two
// teams, six between six: 2 × 1 and 6 × 5 relations among teams; else 2 and 6 relations, 2 and 6
// arrangements and a plan.
TEST_CASE("orchestrators pay from a certain size on", "[orchestration][switch][fact]") {
  Coordination none = coordination({"orchestration.enabled=false"});
  Coordination teams = coordination({"orchestration.by=teams"});
  Coordination orchestrators = coordination({});
  CHECK(none.hours["large"] == 0);
  CHECK(teams.hours["small"] == Approx(0.5));
  CHECK(teams.hours["large"] == Approx(7.5));
  CHECK(orchestrators.hours["small"] == Approx(0.5 + 0.5 + 1.5));
  CHECK(orchestrators.hours["large"] == Approx(1.5 + 1.5 + 1.5));
  CHECK(orchestrators.delay["large"] == Approx(4.5));
}

TEST_CASE("short of orchestrators, work lies between teams and is late", "[orchestration][fact]") {
  const Pair pair(relay, {"people.headcount.orchestrator=6", "work.large.rate=100 /mo"},
                  {"people.headcount.orchestrator=2", "work.large.rate=100 /mo"});
  check_higher(pair.differ(delay_of(Cause::hand_off)));
  check_lower(pair.differ(figure(Metric::on_time_share)));
}

TEST_CASE("in the firm, coordination is felt and the books balance", "[orchestration][switch]") {
  const Pair pair("scenarios/hybrid.yaml", plain(), plain({"orchestration.enabled=true"}), 4);
  check_higher(pair.differ(effort_of(Cause::coordination)));
  for (const char* late : {"slip", "cut_scope", "overtime"}) {
    for (const char* by : {"teams", "orchestrators"}) {
      const auto summary =
          testing::run(firm("scenarios/hybrid.yaml",
                            {"orchestration.enabled=true", std::string("orchestration.by=") + by,
                             std::string("orchestration.when_late=") + late, "demand.level=1.1"}),
                       1, 6);
      CHECK(summary.books == BooksResult{});
    }
  }
}

// Scope, schedule, capacity: what helps one costs another.
TEST_CASE("who cuts scope or works overtime is on time, at a price", "[orchestration][fact]") {
  const auto policy = [](const char* what) {
    return std::vector<std::string>{"orchestration.enabled=true", "demand.level=1.05",
                                    std::string("orchestration.when_late=") + what};
  };
  const Figure value_each = [](const ReplicationResult& result) {
    return result.metrics[index_of(Metric::value_per_month)] /
           result.metrics[index_of(Metric::throughput_per_month)];
  };
  const Pair cut("scenarios/hybrid.yaml", policy("slip"), policy("cut_scope"));
  check_higher(cut.differ(figure(Metric::on_time_share)));
  check_lower(cut.differ(value_each));
  const Pair overtime("scenarios/hybrid.yaml", policy("slip"), policy("overtime"));
  check_higher(overtime.differ(figure(Metric::on_time_share)));
  check_higher(overtime.differ(figure(Metric::cost_per_campaign)));
}

// A day is up when a third is done: a quarter of the other two thirds is cut, which costs .7 of its
// value.
TEST_CASE("what is cut is worth its share of what is left to do", "[orchestration]") {
  struct Check final : Observer {
    explicit Check(const Organisation& organisation) : organisation_(organisation) {}
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      if (organisation_.kinds[item.kind].id != "small") return;
      CHECK(end.value == Approx(1000 * (1 - .7 * .25 * 2 / 3)));
      ++count;
    }
    int count = 0;

   private:
    const Organisation& organisation_;
  };
  const auto model = firm(relay, {"orchestration.by=teams", "orchestration.when_late=cut_scope",
                                  "orchestration.cut=25 %", "orchestration.value_in_scope=70 %",
                                  "work.small.due=1 d", "work.large.rate=0 /mo"});
  Check check(model->organisation());
  run_world(*model, {{1, 0}, 12, nullptr}, check);
  CHECK(check.count > 50);
}

namespace {

// Hours of coordination in a stretch of months after a year of warm-up.
struct Months final : Observer {
  void on_effort(TeamIndex, Cause cause, Centiticks spent, TimePoint at) override {
    if (cause != Cause::coordination) return;
    const double month = (at - TimePoint{}).as_months() - 12;
    if (month >= 0 && month < 3) early += static_cast<double>(spent);
    if (month >= 9 && month < 15) later += static_cast<double>(spent);
  }
  double early = 0, later = 0;
};

Months months_of(std::uint32_t replication, bool tool) {
  const auto model = firm(relay, {tool ? "orchestration.tool=true" : "orchestration.tool=false",
                                  "orchestration.tool_ramp=9 mo"});
  Months months;
  run_world(*model, {{1, replication}, 15, nullptr}, months);
  return months;
}

}  // namespace

TEST_CASE("a tool costs coordination at first and saves it later", "[orchestration][fact]") {
  std::vector<double> early, later;
  for (std::uint32_t r = 0; r < 10; ++r) {
    const Months without = months_of(r, false);
    const Months with = months_of(r, true);
    early.push_back(with.early - without.early);
    later.push_back(with.later - without.later);
  }
  check_higher(estimate(early));
  check_lower(estimate(later));
}

TEST_CASE("coordination that nobody can do is refused", "[orchestration]") {
  const auto result = build_model(
      testing::read(relay, {"people.headcount.orchestrator=0", "agencies.enabled=true"}));
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].message.english() ==
        "nobody can coordinate: no people of the role 'orchestrator'");
  CHECK(result.diagnostics[1].path == "agencies.coordinator");
}
