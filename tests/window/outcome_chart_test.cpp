#include "viz/window/outcome_chart.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

ReplicationResult constant(std::size_t months, double value) {
  ReplicationResult result;
  result.metrics.fill(value);
  for (auto& series : result.series) series.assign(months, value);
  for (auto& cause : result.friction_by_month) cause.assign(months, 0);
  return result;
}

TEST_CASE("a curve that grows lies over the faint one of before, without bands or a name") {
  Snapshot snapshot;
  snapshot.months = 3;
  snapshot.structures.resize(1);
  snapshot.summaries = {summarise("Local", "", {constant(3, 10), constant(3, 12)})};
  GrowingFuture growing;
  growing.so_far = constant(2, 30);
  snapshot.structures[0].growing = std::make_shared<const GrowingFuture>(growing);
  const LineChart chart = outcome_chart(snapshot, {}, 0, false);
  REQUIRE(chart.lines.size() == 2);
  CHECK(chart.lines[0].outdated);
  CHECK(chart.lines[0].name == "Local");
  CHECK(chart.lines[1].name.empty());
  CHECK(chart.lines[1].low90.empty());
  CHECK(chart.lines[1].middle[1] == 30);
  CHECK(std::isnan(chart.lines[1].middle[2]));
}

TEST_CASE("without anything before, the curve that grows has the name") {
  Snapshot snapshot;
  snapshot.months = 3;
  snapshot.structures.resize(1);
  snapshot.summaries = {summarise("Local", "", {})};
  GrowingFuture growing;
  growing.so_far = constant(1, 30);
  snapshot.structures[0].growing = std::make_shared<const GrowingFuture>(growing);
  CHECK(outcome_chart(snapshot, {}, 0, false).lines[1].name == "Local");
}

TEST_CASE("flags carry their names where nothing else does") {
  const std::vector<TimeFlag> flags = {{7, "surge", "", {}}};
  CHECK(outcome_chart({}, flags, 1, true).flags.at(0).label == "surge");
  CHECK(outcome_chart({}, flags, 1, false).flags.at(0).label.empty());
}

}  // namespace
}  // namespace pendulum
