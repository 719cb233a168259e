#include "sim/model/analytics.h"

#include "sim/base/distribution.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_analytics(Registry& registry) {
  registry.set_mechanism("analytics");
  registry.add_section({"analytics", "Reports and data requests, and who answers them.", false});
  registry.add("analytics.enabled", Quantity::flag)
      .label("Analytics overlap")
      .says("Whether marketing's analysts and BI may both work on an answer, and wait for data.")
      .standard("false")
      .assumption();
  registry.set_switch("analytics.enabled");
  registry.add("analytics.overlap", Quantity::share)
      .label("Overlap with BI")
      .says("Share of analytical work that is started by marketing's analysts and by BI both.")
      .range("0 %", "100 %")
      .standard("30 %")
      .decision()
      .from("assumption; who answers is seldom settled where both can")
      .lever();
  registry.add("analytics.duplicate_effort", Quantity::share)
      .label("Effort of the second answer")
      .says("BI's effort for its version, as a share of the item's.")
      .range("0 %", "200 %")
      .standard("60 %")
      .assumption();
  registry.add("analytics.reconcile_effort", Quantity::share)
      .label("Effort of reconciling")
      .says("Effort of bringing two answers together, as a share of the item's.")
      .range("0 %", "200 %")
      .standard("20 %")
      .assumption();
  registry.add("analytics.self_service", Quantity::share)
      .label("Data at hand")
      .says("Share of analytical work whose data marketing can reach by itself.")
      .range("0 %", "100 %")
      .standard("60 %")
      .decision()
      .lever();
  registry.add("analytics.access", Quantity::duration)
      .label("Wait for data access")
      .says("Mean time until the data are opened to whoever cannot reach them.")
      .range("0 h", "1 y")
      .standard("2 d")
      .assumption();
  registry.add("analytics.cadence", Quantity::duration)
      .label("Reporting cadence")
      .says("Analytical work is promised within this time.")
      .range("1 h", "1 y")
      .standard("1 wk")
      .decision()
      .lever("1 d", "21 d");
}

AnalyticsParameters read_analytics(const Scenario& scenario) {
  AnalyticsParameters analytics;
  analytics.enabled = scenario.flag("analytics.enabled");
  analytics.overlap = scenario.number("analytics.overlap");
  analytics.duplicate_share = scenario.number("analytics.duplicate_effort");
  analytics.reconcile_share = scenario.number("analytics.reconcile_effort");
  analytics.self_service = scenario.number("analytics.self_service");
  analytics.access = read_duration(scenario, "analytics.access");
  analytics.cadence = read_duration(scenario, "analytics.cadence");
  return analytics;
}

bool overlaps(const AnalyticsParameters& analytics, StreamKey key, std::uint64_t entity) {
  if (!analytics.enabled) return false;
  return Stream(key, purpose("analytics overlap"), entity).next_uniform() < analytics.overlap;
}

Duration access_wait(const AnalyticsParameters& analytics, StreamKey key, std::uint64_t entity) {
  if (!analytics.enabled || analytics.access.ticks <= 0) return {};
  Stream stream(key, purpose("data access"), entity);
  if (stream.next_uniform() < analytics.self_service) return {};
  return round_to_ticks(exponential(stream, static_cast<double>(analytics.access.ticks)));
}

double expected_reconciling(const AnalyticsParameters& analytics, double item_hours) {
  return analytics.enabled ? analytics.overlap * analytics.reconcile_share * item_hours : 0;
}

}  // namespace pendulum
