#include "sim/measure/month_range.h"

#include <limits>
#include <numeric>
#include <span>

#include "sim/base/check.h"
#include "sim/base/time.h"
#include "sim/measure/replication_result.h"
#include "sim/measure/scope.h"

namespace pendulum {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double number_of(std::int64_t n) {
  return static_cast<double>(n);
}

/// A level over time: every month is as long as any other.
double mean_level(std::span<const double> months) {
  return ratio(std::accumulate(months.begin(), months.end(), 0.0), number_of(std::ssize(months)));
}

void write_items(const MonthTotals& sum, ReplicationResult& part) {
  const auto set = [&](Metric metric, double value) { part.metrics[index_of(metric)] = value; };
  const double count = number_of(sum.delivered);
  const double item_days = count * number_of(ticks_per_day);
  const std::int64_t path =
      std::accumulate(sum.path_ticks.begin(), sum.path_ticks.end(), std::int64_t{0});
  const std::int64_t work = sum.path_ticks[index_of(Cause::work)];
  set(Metric::lead_time_days, ratio(number_of(sum.lead_ticks), item_days));
  set(Metric::cycle_time_days, ratio(number_of(sum.cycle_ticks), item_days));
  set(Metric::on_time_share, ratio(number_of(sum.on_time), count));
  set(Metric::flow_efficiency_share, ratio(number_of(work), number_of(sum.lead_ticks)));
  set(Metric::friction_days_per_item, ratio(number_of(path - work), item_days));
  set(Metric::cost_per_campaign, ratio(sum.campaign_cost, count));
  for (std::size_t i = 0; i < cause_count; ++i)
    part.friction[i].delay_days_per_item = ratio(number_of(sum.path_ticks[i]), item_days);
}

void write_rates(const MonthTotals& sum, double months, ReplicationResult& part) {
  const auto set = [&](Metric metric, double value) { part.metrics[index_of(metric)] = value; };
  set(Metric::throughput_per_month, number_of(sum.delivered) / months);
  set(Metric::value_per_month, sum.value / months);
  set(Metric::total_cost_per_month, sum.spent / months);
  set(Metric::net_value_per_month, (sum.value - sum.spent) / months);
  set(Metric::wip, number_of(sum.wip_ticks) / (months * number_of(ticks_per_month)));
  set(Metric::asset_reuse_share, ratio(number_of(sum.assets_reused), number_of(sum.assets)));
  set(Metric::duplication_share, ratio(number_of(sum.assets_duplicated), number_of(sum.assets)));
  set(Metric::shadow_share, ratio(number_of(sum.in_shadow), number_of(sum.centre_steps)));
  set(Metric::friction_share, ratio(number_of(sum.friction), number_of(sum.present + sum.absent)));
  set(Metric::utilisation_share, ratio(number_of(sum.present - sum.idle), number_of(sum.present)));
}

}  // namespace

MonthTotals& MonthTotals::operator+=(const MonthTotals& other) {
  delivered += other.delivered;
  lead_ticks += other.lead_ticks;
  cycle_ticks += other.cycle_ticks;
  on_time += other.on_time;
  for (std::size_t i = 0; i < cause_count; ++i) path_ticks[i] += other.path_ticks[i];
  campaign_cost += other.campaign_cost;
  value += other.value;
  spent += other.spent;
  assets += other.assets;
  assets_reused += other.assets_reused;
  assets_duplicated += other.assets_duplicated;
  centre_steps += other.centre_steps;
  in_shadow += other.in_shadow;
  present += other.present;
  idle += other.idle;
  absent += other.absent;
  friction += other.friction;
  wip_ticks += other.wip_ticks;
  return *this;
}

ReplicationResult within(const ReplicationResult& whole, MonthRange range) {
  PENDULUM_CHECK(0 <= range.first && range.first < range.last &&
                     static_cast<std::size_t>(range.last) <= whole.totals.size(),
                 "a range of months that were recorded");
  const auto first = static_cast<std::size_t>(range.first);
  const auto count = static_cast<std::size_t>(range.last) - first;
  ReplicationResult part = whole;
  part.metrics.fill(unknown);
  part.friction.fill({unknown, unknown});
  part.delay_days_by_team.clear();
  part.utilisation_by_team.clear();
  part.utilisation_by_role.clear();
  MonthTotals sum;
  for (const MonthTotals& month : std::span(whole.totals).subspan(first, count)) sum += month;
  write_items(sum, part);
  write_rates(sum, number_of(static_cast<std::int64_t>(count)), part);
  const auto set_level = [&](Metric metric, SeriesKind kind) {
    const std::vector<double>& months = whole.series[index_of(kind)];
    if (months.size() == whole.totals.size())
      part.metrics[index_of(metric)] = mean_level(std::span(months).subspan(first, count));
  };
  set_level(Metric::playbook_knowledge_share, SeriesKind::playbook_knowledge);
  set_level(Metric::up_to_date_share, SeriesKind::up_to_date);
  set_level(Metric::tool_instances, SeriesKind::tools);
  set_level(Metric::centre_share, SeriesKind::centre_share);
  return part;
}

}  // namespace pendulum
