#include "sim/measure/rules.h"

#include "tests/catch.h"
#include "tests/measure/small_world.h"

using namespace pendulum;
namespace sw = pendulum::small_world;

TEST_CASE("time to comply and violations are counted while recording", "[measure]") {
  RuleFigures rules;
  rules.on_rule(0, 0, false, sw::day(-5));
  rules.on_violation(sw::item(1, sw::day(-4)), 1000, sw::day(-3));  // before month 0
  rules.on_recording_started(sw::start);
  rules.on_rule(1, 1, false, sw::day(2));
  rules.on_rule(0, 0, true, sw::day(5));
  rules.on_rule(1, 1, true, sw::day(8));
  rules.on_rule(2, 1, false, sw::day(9));  // still open
  rules.on_violation(sw::item(2, sw::day(1)), 6000, sw::day(3));
  ReplicationResult result;
  result.metrics[index_of(Metric::net_value_per_month)] = 5000;
  rules.write(6, result);
  CHECK(result.metrics[index_of(Metric::compliance_days)] == Approx(8));
  CHECK(result.metrics[index_of(Metric::violations_per_year)] == Approx(2));
  CHECK(result.metrics[index_of(Metric::net_value_per_month)] == Approx(4000));
  CHECK(result.metrics[index_of(Metric::total_cost_per_month)] == Approx(1000));
}

TEST_CASE("a rule that is met is met once", "[measure]") {
  RuleFigures rules;
  rules.on_recording_started(sw::start);
  rules.on_rule(0, 0, false, sw::day(1));
  rules.on_rule(0, 0, true, sw::day(5));
  rules.on_rule(0, 0, true, sw::day(11));
  ReplicationResult result;
  rules.write(6, result);
  CHECK(result.metrics[index_of(Metric::compliance_days)] == Approx(4));
}
