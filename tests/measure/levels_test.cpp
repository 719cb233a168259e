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

}  // namespace
}  // namespace pendulum
