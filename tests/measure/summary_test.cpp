#include "sim/measure/summary.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

class SummaryTest {
 public:
  Organisation firm = organisation();
  Scope scope{firm};
  Ledger ledger{firm};
  Summary summary{firm, scope};

  void start_recording() {
    ledger.on_recording_started(start);
    summary.on_recording_started(start);
  }
  ReplicationResult end_after(double recorded_days) {
    ledger.on_run_ended(day(recorded_days));
    summary.on_run_ended(day(recorded_days));
    ReplicationResult result;
    summary.write(ledger, 3.5, result);
    return result;
  }
  static double of(const ReplicationResult& result, Metric metric) {
    return result.metrics[index_of(metric)];
  }
};

TEST_CASE_METHOD(SummaryTest, "campaigns are counted when delivered while recording") {
  deliver(summary, item(0, day(-20)), Path(9, 0, 0), 100);  // delivered before
  start_recording();
  deliver(summary, item(1, day(-2)), Path(2, 2, 0), 100, 30);  // 4 days, 1 of them untouched
  deliver(summary, item(2, day(1)), Path(4, 6, 10), 200, 60);  // 20 days, due after 10
  deliver(summary, item(3, day(1), request), Path(7, 0, 0), 50, 999);
  cancel(summary, item(4, day(2)), day(9));
  const ReplicationResult result = end_after(42);
  CHECK(of(result, Metric::throughput_per_month) == 1);
  CHECK(of(result, Metric::value_per_month) == 175);  // of every kind
  CHECK(of(result, Metric::lead_time_days) == 12);
  CHECK(of(result, Metric::lead_time_days_p50) == 12);
  CHECK(of(result, Metric::lead_time_days_p85) == Approx(17.6));
  CHECK(of(result, Metric::cycle_time_days) == 11);
  CHECK(of(result, Metric::on_time_share) == .5);
  CHECK(of(result, Metric::flow_efficiency_share) == Approx(6 / 24.0));
  CHECK(of(result, Metric::friction_days_per_item) == 9);
  CHECK(of(result, Metric::cost_per_campaign) == 45);
  CHECK(of(result, Metric::wip) == 3.5);
  CHECK(result.friction[index_of(Cause::queue_centre)].delay_days_per_item == 4);
  CHECK(result.friction[index_of(Cause::governance)].delay_days_per_item == 5);
}

TEST_CASE_METHOD(SummaryTest, "who delivers in the very moment it is due is on time") {
  start_recording();
  deliver(summary, item(0, day(0)), Path(10, 0, 0));
  deliver(summary, item(1, day(0)), Path(10.1, 0, 0));
  CHECK(of(end_after(42), Metric::on_time_share) == .5);
}

TEST_CASE_METHOD(SummaryTest, "hours are marketing's, over two months") {
  start_recording();
  ledger.on_effort(centre, Cause::work, person_hours(200), day(5));
  ledger.on_effort(centre, Cause::search, person_hours(36), day(5));
  ledger.on_idle(centre, 0, person_hours(100), day(5));  // 336 paid
  ledger.on_effort(brazil, Cause::search, person_hours(4), day(5));
  ledger.on_idle(brazil, 0, person_hours(84), day(5));
  ledger.on_absent(brazil, 0, Cause::vacancy, person_hours(104), day(5));  // 504 paid
  ledger.on_effort(it, Cause::search, person_hours(600), day(5));
  const ReplicationResult result = end_after(42);
  CHECK(result.friction[index_of(Cause::search)].effort_hours_per_month == Approx(20));
  CHECK(of(result, Metric::friction_share) == Approx(40 / 840.0));
  CHECK(of(result, Metric::utilisation_share) == Approx(1 - 184 / (840.0 - 104)));
  CHECK(result.utilisation_by_team[brazil] == Approx(1 - 84 / 400.0));
  CHECK(result.utilisation_by_team[it] == 1);
  CHECK(std::isnan(result.utilisation_by_team[integrator]));
}

// Over two months the centre's maker is paid 336 hours, Brazil's marketers 504; IT's are nobody's.
TEST_CASE_METHOD(SummaryTest, "utilisation by role is marketing's too") {
  start_recording();
  ledger.on_idle(centre, 0, person_hours(100), day(5));
  ledger.on_absent(centre, 0, Cause::vacancy, person_hours(36), day(5));
  ledger.on_idle(brazil, 1, person_hours(126), day(5));
  ledger.on_idle(it, 0, person_hours(300), day(5));
  const ReplicationResult result = end_after(42);
  REQUIRE(result.utilisation_by_role.size() == firm.roles.size());
  CHECK(result.utilisation_by_role[0] == Approx(1 - 100 / 300.0));
  CHECK(result.utilisation_by_role[1] == Approx(1 - 126 / 504.0));
}

TEST_CASE_METHOD(SummaryTest, "decisions, fit, assets and incidents") {
  ItemFacts bad = item(0, day(1));
  bad.good = false;
  summary.on_decision(bad, true, day(-1));
  start_recording();
  summary.on_decision(bad, true, day(1));
  summary.on_decision(bad, false, day(1));
  summary.on_decision(item(1, day(1)), true, day(1));
  for (const bool reworked : {true, false, false, false}) summary.on_fit(bad, reworked, day(2));
  summary.on_asset(centre, AssetOutcome::created, true, day(2));
  summary.on_asset(centre, AssetOutcome::created_for_reuse, false, day(2));
  summary.on_asset(centre, AssetOutcome::transcreated, false, day(2));
  const std::vector<int> markets{0, 1, 2};  // one incident, however many it is felt by
  summary.on_incident(0, markets, true, day(3));
  summary.on_incident(0, markets, false, day(4));
  summary.on_delay(bad, brazil, Cause::governance, days(6), day(4));
  deliver(summary, bad, Path(1, 0, 0));
  const ReplicationResult result = end_after(21);
  CHECK(of(result, Metric::bad_projects_per_month) == 1);
  CHECK(of(result, Metric::fit_rework_share) == .25);
  CHECK(of(result, Metric::asset_reuse_share) == Approx(1 / 3.0));
  CHECK(of(result, Metric::duplication_share) == Approx(1 / 3.0));
  CHECK(of(result, Metric::incidents_per_month) == 1);
  CHECK(of(result, Metric::integration_links) == 6);
  CHECK(of(result, Metric::tool_instances) == 4);
  CHECK(result.delay_days_by_team[brazil][index_of(Cause::governance)] == 6);
}

TEST_CASE_METHOD(SummaryTest, "net value takes wages, licences and outside costs off") {
  start_recording();
  deliver(summary, item(0, day(0)), Path(1, 0, 0), 100000);
  summary.on_outside_cost(700, day(3));
  SECTION("when wages are known") {
    firm.hourly_cost_by_role = {50, 40};
    ledger.on_organisation_changed(firm, start);
    ledger.on_recording_started(start);
    firm.licence_cost_per_month = 1000;
    // Makers: 1 + 2 people × 50, marketers: 1.5 × 40, 168 hours a month.
    const double cost = 168 * (3 * 50 + 1.5 * 40) + 1000 + 700;
    const ReplicationResult result = end_after(21);
    CHECK(of(result, Metric::total_cost_per_month) == Approx(cost));
    CHECK(of(result, Metric::net_value_per_month) == Approx(100000 - cost));
  }
  SECTION("when they are not, there is no figure") {
    CHECK(std::isnan(of(end_after(21), Metric::net_value_per_month)));
  }
}

TEST_CASE_METHOD(SummaryTest, "what cannot be formed is not a number") {
  start_recording();
  const ReplicationResult result = end_after(21);
  CHECK(of(result, Metric::throughput_per_month) == 0);
  for (const Metric metric :
       {Metric::lead_time_days, Metric::lead_time_days_p95, Metric::on_time_share,
        Metric::asset_reuse_share, Metric::cost_per_campaign, Metric::fit_rework_share}) {
    INFO(facts_of(metric).key);
    CHECK(std::isnan(of(result, metric)));
  }
  CHECK(std::isnan(result.friction[index_of(Cause::governance)].delay_days_per_item));
}

}  // namespace
}  // namespace pendulum
