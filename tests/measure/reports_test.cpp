#include "sim/measure/reports.h"

#include "tests/catch.h"
#include "tests/measure/small_world.h"

using namespace pendulum;
namespace sw = pendulum::small_world;

TEST_CASE("reports are on time when they keep their promise", "[measure]") {
  Organisation organisation = sw::organisation();
  organisation.kinds[sw::request].analytical = true;
  const Scope scope(organisation);
  ReportFigures reports(scope);
  reports.on_recording_started(sw::start);
  const ItemFacts early = sw::item(0, sw::day(0), sw::request);
  const ItemFacts late = sw::item(1, sw::day(0), sw::request);
  reports.on_item_arrived(early);
  reports.on_item_arrived(late);
  reports.on_item_arrived(sw::item(2, sw::day(0)));  // a campaign
  reports.on_second_answer(late, sw::day(0));
  reports.on_item_ended(early, {}, sw::day(4));
  reports.on_item_ended(late, {}, sw::day(14));
  ReplicationResult result;
  reports.write(result);
  CHECK(result.metrics[index_of(Metric::reports_on_time_share)] == Approx(0.5));
  CHECK(result.metrics[index_of(Metric::double_reports_share)] == Approx(0.5));
}

TEST_CASE("a report of the last day is on time, and one asked for before recording is no share",
          "[measure]") {
  Organisation organisation = sw::organisation();
  organisation.kinds[sw::request].analytical = true;
  const Scope scope(organisation);
  ReportFigures reports(scope);
  reports.on_item_arrived(sw::item(0, sw::day(-2), sw::request));
  reports.on_recording_started(sw::start);
  const ItemFacts asked = sw::item(1, sw::day(0), sw::request);
  reports.on_item_arrived(asked);
  reports.on_second_answer(asked, sw::day(0));
  reports.on_item_ended(asked, {}, asked.due);
  ReplicationResult result;
  reports.write(result);
  CHECK(result.metrics[index_of(Metric::reports_on_time_share)] == 1);
  CHECK(result.metrics[index_of(Metric::double_reports_share)] == 1);
}
