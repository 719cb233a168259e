#include "sim/measure/measurement.h"

#include <array>
#include <cmath>

#include "sim/measure/tee.h"
#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

void live_a_month(Observer& observer) {
  observer.on_item_arrived(item(0, day(-5)));
  observer.on_recording_started(start);
  deliver(observer, item(0, day(-5)), Path(2, 3, 7), 1000, 400);
  observer.on_delay(item(0, day(-5)), centre, Cause::queue_centre, days(3), day(3));
  observer.on_asset(brazil, AssetOutcome::translated, false, day(4));
  observer.on_decision(item(0, day(-5)), true, day(4));
  observer.on_fit(item(0, day(-5)), true, day(4));
  observer.on_incident(0, std::array{0}, true, day(4));
  observer.on_outside_cost(50, day(5));
  observer.on_effort(centre, Cause::work, person_hours(84), day(21));
  observer.on_idle(centre, 0, person_hours(80), day(21));
  observer.on_absent(centre, 0, Cause::vacancy, person_hours(4), day(21));
  observer.on_effort(brazil, Cause::work, person_hours(252), day(21));
  observer.on_effort(it, Cause::work, person_hours(336), day(21));
  observer.on_run_ended(day(21));
}

TEST_CASE("one observer measures everything, and the parts agree") {
  const Organisation firm = organisation();
  Measurement measurement(firm, 1);
  live_a_month(measurement);
  const ReplicationResult result = measurement.result();
  CHECK(result.books == BooksResult{});
  CHECK(result.metrics[index_of(Metric::throughput_per_month)] == 1);
  CHECK(result.metrics[index_of(Metric::lead_time_days)] == 12);
  CHECK(result.series[index_of(SeriesKind::lead_time_days)].at(0) == 12);
  CHECK(result.metrics[index_of(Metric::wip)] == result.series[index_of(SeriesKind::wip)].at(0));
  CHECK(result.metrics[index_of(Metric::asset_reuse_share)] == 1);
  CHECK(result.metrics[index_of(Metric::fit_rework_share)] == 1);
  CHECK(result.metrics[index_of(Metric::incidents_per_month)] == 1);
}

TEST_CASE("a tee tells both observers the same") {
  const Organisation firm = organisation();
  Measurement first(firm, 1), second(firm, 1);
  Tee tee(first, second);
  live_a_month(tee);
  const ReplicationResult a = first.result(), b = second.result();
  for (std::size_t i = 0; i < metric_count; ++i) {
    INFO(metric_facts()[i].key);
    CHECK((a.metrics[i] == b.metrics[i] || (std::isnan(a.metrics[i]) && std::isnan(b.metrics[i]))));
  }
  CHECK(b.books == BooksResult{});
}

}  // namespace
}  // namespace pendulum
