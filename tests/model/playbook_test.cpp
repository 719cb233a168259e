#include "sim/model/playbook.h"

#include <cmath>
#include <map>

#include "tests/model/firm.h"
#include "tests/model/march.h"
#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

// A short form of the table that the long tests run in full: six cells, 500 futures each through
// the scenario file. A standard error is about .0045; 99.9 % of the means lie within 3.3 of them.
TEST_CASE("March's Figure 1 through a scenario file in short", "[playbook][oracle]") {
  for (const MarchCell& cell : march_figure_1()) {
    const bool corner = cell.p1 == 0.1 || cell.p1 == 0.9;
    if (!corner) continue;
    const Estimate knowledge = march_knowledge(cell.p1, cell.p2, 500);
    INFO("p1 " << cell.p1 << ", p2 " << cell.p2 << ": expected " << cell.knowledge << ", got "
               << knowledge.mean << " +- " << knowledge.standard_error);
    CHECK(knowledge.standard_error < 0.007);
    CHECK(std::abs(knowledge.mean - cell.knowledge) < 3.3 * knowledge.standard_error + 0.001);
  }
}

// Nobody listens and the playbook learns nothing: what teams know changes as reality turns only.
TEST_CASE("revising the playbook oftener does not move the market faster", "[playbook]") {
  struct Knowledge final : Observer {
    void on_knowledge(double, double teams, TimePoint at) override {
      by_month[at.ticks / ticks_per_month] = teams;
    }
    std::map<std::int64_t, double> by_month;  // at its end
  };
  const auto live = [](const std::string& period) {
    Knowledge knowledge;
    const auto model = firm("scenarios/validation/march.yaml",
                            {"playbook.socialisation=0 %", "playbook.learning=0 %",
                             "playbook.turbulence=10 %", "playbook.period=" + period});
    run_world(*model, {{1, 0}, 12, nullptr}, knowledge);
    return knowledge.by_month;
  };
  const auto monthly = live("1 mo");
  CHECK(monthly.size() > 12);
  CHECK(live("1 wk") == monthly);
  CHECK(live("7 mo") == monthly);
}

TEST_CASE("without a playbook nobody's knowledge is a number", "[playbook][switch]") {
  const auto summary = testing::run(firm("scenarios/hybrid.yaml", plain()), 1, 2);
  CHECK(std::isnan(mean(summary, Metric::playbook_knowledge_share)));
}

TEST_CASE("knowledge lowers defects and effort; without effect it changes nothing",
          "[playbook][switch]") {
  const std::vector<std::string> idle = {"playbook.enabled=true", "playbook.fewer_defects=0%",
                                         "playbook.less_effort=0%"};
  const Pair none("scenarios/hybrid.yaml", plain(), plain(idle), 2, 6);
  CHECK(none.differ(figure(Metric::lead_time_days)).mean == 0);
  CHECK(none.differ(figure(Metric::friction_share)).mean == 0);
  const Pair some("scenarios/hybrid.yaml", idle, {"playbook.enabled=true"}, 12, 24);
  check_lower(some.differ(figure(Metric::cost_per_campaign)));
  check_lower(some.differ(figure(Metric::lead_time_days)));
  check_lower(some.differ(effort_of(Cause::rework_defects)));
}

TEST_CASE("practice with a playbook grows over the first year", "[playbook]") {
  const auto summary = testing::run(
      firm("scenarios/hybrid.yaml", {"playbook.enabled=true", "run.warm_up=0 mo"}), 8, 24);
  const auto& months = summary.series[index_of(SeriesKind::playbook_knowledge)].months;
  REQUIRE(months.size() == 24);
  CHECK(months[0].mean == Approx(0).margin(0.001));
  CHECK(months[12].mean > 0.3);
  CHECK(mean(summary, Metric::team_knowledge_share) > 0.1);
}
