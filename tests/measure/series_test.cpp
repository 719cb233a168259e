#include "sim/measure/series.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

// Two months. Item 0 arrives five days before recording and is delivered on day 5 (10 days, 4 of
// them work); item 1 arrives on day 11 and is delivered on day 31, in the second month.
ReplicationResult two_months(const Scope& scope) {
  MonthlySeries series(scope, 2);
  series.on_item_arrived(item(0, day(-5)));
  series.on_recording_started(start);
  deliver(series, item(0, day(-5)), Path(4, 6, 0));
  series.on_item_arrived(item(1, day(11)));
  series.on_item_arrived(item(2, day(11), request));
  series.on_asset(centre, AssetOutcome::used_as_is, false, day(1));
  series.on_asset(centre, AssetOutcome::created, true, day(2));
  series.on_asset(centre, AssetOutcome::created_for_reuse, false, day(2));
  series.on_asset(centre, AssetOutcome::adapted, false, day(2));
  series.on_month_recorded(day(21));
  const Centiticks present = person_hours(160), idle = person_hours(40), absent = person_hours(40);
  series.on_time_booked({present, idle, absent, person_hours(30)});
  deliver(series, item(1, day(11)), Path(10, 0, 10));
  series.on_month_recorded(day(42));
  series.on_time_booked({present, idle, absent, person_hours(30)});  // no more of it
  series.on_run_ended(day(42));
  ReplicationResult result;
  series.write(result);
  CHECK(series.mean_wip() == Approx((5 + 10 + 10) / 42.0));
  return result;
}

TEST_CASE("the month counts as on time what is delivered in the very moment it is due") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  MonthlySeries series(scope, 1);
  series.on_recording_started(start);
  for (const ItemId id : {0u, 1u}) series.on_item_arrived(item(id, day(0)));
  deliver(series, item(0, day(0)), Path(10, 0, 0));
  deliver(series, item(1, day(0)), Path(10.1, 0, 0));
  series.on_month_recorded(day(21));
  series.on_run_ended(day(21));
  ReplicationResult result;
  series.write(result);
  REQUIRE(result.totals.size() == 1);
  CHECK(result.totals[0].delivered == 2);
  CHECK(result.totals[0].on_time == 1);
}

TEST_CASE("figures fall into their months") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  const ReplicationResult result = two_months(scope);
  const auto series = [&](SeriesKind kind) { return result.series[index_of(kind)]; };
  CHECK(series(SeriesKind::throughput) == std::vector<double>{1, 1});
  CHECK(series(SeriesKind::lead_time_days) == std::vector<double>{10, 20});
  CHECK(series(SeriesKind::friction_days) == std::vector<double>{6, 10});
  CHECK(series(SeriesKind::asset_reuse)[0] == .5);
  CHECK(series(SeriesKind::wip)[0] == Approx(15 / 21.0));  // 5 days of item 0, 10 of item 1
  CHECK(series(SeriesKind::wip)[1] == Approx(10 / 21.0));
  CHECK(series(SeriesKind::utilisation)[0] == Approx(120 / 160.0));
  CHECK(series(SeriesKind::friction_share)[0] == Approx(30 / 200.0));
  CHECK(result.friction_by_month[index_of(Cause::governance)] == std::vector<double>{0, 10});
}

TEST_CASE("a month without a figure has none") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  const ReplicationResult result = two_months(scope);
  CHECK(std::isnan(result.series[index_of(SeriesKind::asset_reuse)][1]));
  CHECK(std::isnan(result.series[index_of(SeriesKind::utilisation)][1]));
}

}  // namespace
}  // namespace pendulum
