#include "sim/measure/levels.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("knowledge is averaged over what is recorded") {
  const Organisation organisation;
  Levels levels(organisation, 2);
  levels.on_knowledge(0.2, 0.1, TimePoint{});
  levels.on_recording_started(TimePoint{} + months(1));
  levels.on_knowledge(0.6, 0.5, TimePoint{} + months(2));
  levels.on_adoption(0.5, 2, TimePoint{} + months(2));
  levels.on_run_ended(TimePoint{} + months(3));
  ReplicationResult result;
  levels.write(result);
  CHECK(result.metrics[index_of(Metric::playbook_knowledge_share)] == Approx(0.4));
  CHECK(result.metrics[index_of(Metric::team_knowledge_share)] == Approx(0.3));
  const auto& months = result.series[index_of(SeriesKind::playbook_knowledge)];
  CHECK(result.metrics[index_of(Metric::up_to_date_share)] == Approx(0.25));
  CHECK(result.metrics[index_of(Metric::parallel_generations)] == Approx(1));
  REQUIRE(months.size() == 2);
  CHECK(months[0] == Approx(0.2));
  CHECK(months[1] == Approx(0.6));
}

Organisation with_share(double share) {
  Organisation organisation;
  organisation.families = {{"data", "Data", 0, share, {share, share}}};
  return organisation;
}

TEST_CASE("the pendulum turns when the centre share begins to move the other way") {
  const Organisation organisation = with_share(0.5);
  Levels levels(organisation, 24);
  levels.on_recording_started(TimePoint{});
  int month = 0;
  for (const double share : {0.5, 0.7, 0.9, 0.9, 0.4, 0.3, 0.6}) {
    levels.on_organisation_changed(with_share(share), TimePoint{} + months(month++));
  }
  levels.on_run_ended(TimePoint{} + months(24));
  ReplicationResult result;
  levels.write(result);
  CHECK(result.metrics[index_of(Metric::turns_per_year)] == Approx(1));  // two in two years
  CHECK(result.metrics[index_of(Metric::swing_share)] == Approx(0.6));
}

TEST_CASE("nobody speaks of a pendulum where nothing changes") {
  const Organisation organisation = with_share(0.5);
  Levels levels(organisation, 1);
  levels.on_recording_started(TimePoint{});
  levels.on_run_ended(TimePoint{} + months(1));
  ReplicationResult result;
  levels.write(result);
  CHECK(std::isnan(result.metrics[index_of(Metric::turns_per_year)]));
  CHECK(std::isnan(result.metrics[index_of(Metric::swing_share)]));
}

TEST_CASE("licences are paid once when structure and stack both change") {
  Organisation organisation;
  organisation.tool_instances = 6;
  organisation.licence_per_instance = 1000;
  Levels levels(organisation, 2);
  levels.on_recording_started(TimePoint{});
  levels.on_stack(7, 0, TimePoint{});  // one was bought
  organisation.tool_instances = 48;    // whoever described it pays for these from here on
  levels.on_organisation_changed(organisation, TimePoint{} + months(1));
  levels.on_stack(50, 0, TimePoint{} + months(1));
  levels.on_run_ended(TimePoint{} + months(2));
  ReplicationResult result;
  result.metrics[index_of(Metric::net_value_per_month)] = 0;
  levels.write(result);
  CHECK(result.metrics[index_of(Metric::net_value_per_month)] == Approx(-1500));
  CHECK(result.metrics[index_of(Metric::total_cost_per_month)] == Approx(1500));
}

}  // namespace
}  // namespace pendulum
