#include "sim/measure/series.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "sim/base/check.h"

namespace pendulum {

MonthlySeries::MonthlySeries(const Scope& scope, int months) : scope_(scope) {
  PENDULUM_CHECK(months > 0, "a run records at least one month");
  months_.resize(static_cast<std::size_t>(months));
}

MonthTotals& MonthlySeries::month_at(std::int64_t ticks_since_start) {
  // The moment of the run's end, and the moment before its start, belong to the nearest month.
  const auto index =
      static_cast<std::size_t>(std::max<std::int64_t>(ticks_since_start, 0) / ticks_per_month);
  return months_[std::min(index, months_.size() - 1)];
}

void MonthlySeries::advance_wip(TimePoint to) {
  while (wip_known_until_ < to) {
    const std::int64_t from = (wip_known_until_ - started_).ticks;
    const TimePoint month_end = started_ + Duration{(from / ticks_per_month + 1) * ticks_per_month};
    const TimePoint until = std::min(to, month_end);
    month_at(from).wip_ticks += in_progress_ * (until - wip_known_until_).ticks;
    wip_known_until_ = until;
  }
}

void MonthlySeries::on_item_arrived(const ItemFacts& item) {
  if (!scope_.counted_kind[item.kind]) return;
  if (recording_) advance_wip(item.arrived);
  ++in_progress_;
}

void MonthlySeries::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  const bool counts = recording_ && end.outcome == Outcome::delivered;
  if (counts) month_of(at).value += end.value;
  if (!scope_.counted_kind[item.kind]) return;
  if (recording_) advance_wip(at);
  --in_progress_;
  if (!counts) return;
  MonthTotals& month = month_of(at);
  ++month.delivered;
  month.lead_ticks += (at - item.arrived).ticks;
  month.cycle_ticks += (at - end.first_touch).ticks;
  if (at <= item.due) ++month.on_time;
  month.campaign_cost += end.cost;
  for (std::size_t i = 0; i < end.path_ticks.size(); ++i) month.path_ticks[i] += end.path_ticks[i];
}

void MonthlySeries::on_asset(TeamIndex, AssetOutcome outcome, bool duplicate, TimePoint at) {
  if (!recording_) return;
  MonthTotals& month = month_of(at);
  ++month.assets;
  if (outcome != AssetOutcome::created && outcome != AssetOutcome::created_for_reuse)
    ++month.assets_reused;
  if (duplicate) ++month.assets_duplicated;
}

void MonthlySeries::on_centre_step(const ItemFacts&, bool in_shadow, TimePoint at) {
  if (!recording_) return;
  MonthTotals& month = month_of(at);
  ++month.centre_steps;
  if (in_shadow) ++month.in_shadow;
}

void MonthlySeries::on_time_booked(const BookedTime& booked) {
  MonthTotals& month = months_[months_over_ - 1];
  month.present += booked.present - booked_.present;
  month.idle += booked.idle - booked_.idle;
  month.absent += booked.absent - booked_.absent;
  month.friction += booked.friction - booked_.friction;
  booked_ = booked;
}

void MonthlySeries::on_recording_started(TimePoint at) {
  recording_ = true;
  started_ = at;
  wip_known_until_ = at;
}

void MonthlySeries::on_month_recorded(TimePoint at) {
  advance_wip(at);
  ++months_over_;
}

void MonthlySeries::on_run_ended(TimePoint at) {
  if (recording_) advance_wip(at);
  recording_ = false;
}

double MonthlySeries::mean_wip() const {
  std::int64_t area = 0;
  for (const MonthTotals& month : months_) area += month.wip_ticks;
  return ratio(static_cast<double>(area), static_cast<double>((wip_known_until_ - started_).ticks));
}

void MonthlySeries::write(ReplicationResult& result) const {
  write_months(months_.size(), result);
}

void MonthlySeries::write_so_far(ReplicationResult& result) const {
  write_months(months_over_, result);
}

void MonthlySeries::write_months(std::size_t count, ReplicationResult& result) const {
  for (auto& series : result.series) series.reserve(count);
  for (auto& months : result.friction_by_month) months.reserve(count);
  result.totals.assign(months_.begin(), months_.begin() + static_cast<std::ptrdiff_t>(count));
  for (const MonthTotals& month : std::span(months_).first(count)) {
    const auto add = [&](SeriesKind kind, double value) {
      result.series[index_of(kind)].push_back(value);
    };
    const auto number = [](std::int64_t n) { return static_cast<double>(n); };
    const std::int64_t path =
        std::accumulate(month.path_ticks.begin(), month.path_ticks.end(), std::int64_t{0});
    const double item_days = number(month.delivered) * number(ticks_per_day);
    add(SeriesKind::throughput, number(month.delivered));
    add(SeriesKind::lead_time_days, ratio(number(month.lead_ticks), item_days));
    add(SeriesKind::asset_reuse, ratio(number(month.assets_reused), number(month.assets)));
    add(SeriesKind::friction_days,
        ratio(number(path - month.path_ticks[index_of(Cause::work)]), item_days));
    add(SeriesKind::friction_share,
        ratio(number(month.friction), number(month.present + month.absent)));
    add(SeriesKind::wip, number(month.wip_ticks) / number(ticks_per_month));
    add(SeriesKind::utilisation, ratio(number(month.present - month.idle), number(month.present)));
    add(SeriesKind::shadow_share, ratio(number(month.in_shadow), number(month.centre_steps)));
    for (std::size_t i = 0; i < cause_count; ++i)
      result.friction_by_month[i].push_back(ratio(number(month.path_ticks[i]), item_days));
  }
}

}  // namespace pendulum
