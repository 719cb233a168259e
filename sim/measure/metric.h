#pragma once

// The figures a run reports, declared once: key (with its unit), words, which
// way is better.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pendulum {

enum class Metric : std::uint8_t {
  throughput_per_month,
  value_per_month,
  net_value_per_month,
  lead_time_days,
  lead_time_days_p50,
  lead_time_days_p85,
  lead_time_days_p95,
  cycle_time_days,
  on_time_share,
  wip,
  flow_efficiency_share,
  asset_reuse_share,
  duplication_share,
  friction_share,
  friction_days_per_item,
  utilisation_share,
  cost_per_campaign,
  total_cost_per_month,
  fit_rework_share,
  bad_projects_per_month,
  incidents_per_month,
  integration_links,
  tool_instances,
  shadow_share,
  playbook_knowledge_share,
  team_knowledge_share,
  violations_per_year,
  compliance_days,
  up_to_date_share,
  parallel_generations,
  attrition_share,
  vacancy_share,
  newcomers_share,
  first_campaign_days,
  payback_months,
  reports_on_time_share,
  double_reports_share,
  insight_lift_share,
  reorganisations_per_month,
  centre_share,
  turns_per_year,
  swing_share,
};
inline constexpr std::size_t metric_count = 42;
constexpr std::size_t index_of(Metric metric) {
  return static_cast<std::size_t>(metric);
}

enum class Better : std::uint8_t { higher, lower, neither };
enum class MetricUnit : std::uint8_t {
  per_month,
  per_year,
  days,
  months,
  share,
  count,
  euro,
  euro_per_month
};

struct MetricFacts {
  Metric metric;
  std::string_view key;         // "lead_time_days"
  std::string_view label;       // "Lead time"
  std::string_view unit_label;  // "days, request to live"
  MetricUnit unit;
  Better better;
  std::string_view definition;  // exactly what is measured, one sentence
};
const std::array<MetricFacts, metric_count>& metric_facts();
/// Whether the structure alone decides the figure, so that agreement of two futures is no chance.
constexpr bool follows_from_structure(Metric metric) {
  return metric == Metric::integration_links || metric == Metric::tool_instances;
}

inline const MetricFacts& facts_of(Metric metric) {
  return metric_facts()[index_of(metric)];
}
/// The unit as tables and CSV files say it: "per month", "days", "share", "count", "EUR".
std::string_view unit_name(MetricUnit unit);

/// Quantities kept month by month.
enum class SeriesKind : std::uint8_t {
  throughput,      // campaigns delivered in the month
  lead_time_days,  // mean of those delivered in the month
  asset_reuse,     // share
  friction_days,   // delay per delivered campaign, all causes
  friction_share,  // friction effort / paid hours
  wip,             // time average
  utilisation,
  shadow_share,        // of the centre's steps, done by the markets themselves
  playbook_knowledge,  // time average
  up_to_date,          // time average
  tools,               // instances in the stack, time average
  centre_share,        // of families, time average
};
inline constexpr std::size_t series_count = 12;
constexpr std::size_t index_of(SeriesKind series) {
  return static_cast<std::size_t>(series);
}

struct SeriesFacts {
  SeriesKind series;
  std::string_view key;
  std::string_view label;
  MetricUnit unit;
};
const std::array<SeriesFacts, series_count>& series_facts();
inline const SeriesFacts& facts_of(SeriesKind series) {
  return series_facts()[index_of(series)];
}

}  // namespace pendulum
