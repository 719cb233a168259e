#include "sim/measure/summary.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "sim/measure/quantile.h"

namespace pendulum {
namespace {

double number(std::int64_t n) {
  return static_cast<double>(n);
}

constexpr double centiticks_per_hour = 100.0 * ticks_per_hour;

double share_used(Centiticks idle, Centiticks present) {
  return 1 - ratio(number(idle), number(present));
}

}  // namespace

Summary::Summary(const Organisation& organisation, const Scope& scope)
    : organisation_(organisation), scope_(scope), delay_by_team_(organisation.teams.size()) {
  on_organisation_changed(organisation, TimePoint{});
  stack_.changed = false;
}

void Summary::on_organisation_changed(const Organisation& organisation, TimePoint at) {
  if (recording_) stand_until(at);
  stack_.changed = true;
  stack_.now = {number(organisation.integration_links), number(organisation.tool_instances),
                organisation.licence_cost_per_month};
}

void Summary::stand_until(TimePoint at) {
  const double ticks = number((at - stack_.since).ticks);
  stack_.area.links += ticks * stack_.now.links;
  stack_.area.instances += ticks * stack_.now.instances;
  stack_.area.licences += ticks * stack_.now.licences;
  stack_.since = at;
}

Summary::Standing Summary::mean_stack(const Ledger& ledger, TimePoint at) const {
  if (!stack_.changed) {
    return {number(organisation_.integration_links), number(organisation_.tool_instances),
            organisation_.licence_cost_per_month};
  }
  const double ticks = number(ledger.recorded_until(at).ticks);
  const double since = number((at - stack_.since).ticks);
  const auto mean = [&](double area, double now) { return ratio(area + since * now, ticks); };
  return {mean(stack_.area.links, stack_.now.links),
          mean(stack_.area.instances, stack_.now.instances),
          mean(stack_.area.licences, stack_.now.licences)};
}

void Summary::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  if (!recording_ || end.outcome != Outcome::delivered) return;
  value_ += end.value;
  if (!scope_.counted_kind[item.kind]) return;
  lead_ticks_.push_back((at - item.arrived).ticks);
  cycle_ticks_ += (at - end.first_touch).ticks;
  if (at <= item.due) ++on_time_;
  for (std::size_t i = 0; i < end.path_ticks.size(); ++i) path_ticks_[i] += end.path_ticks[i];
  campaign_cost_ += end.cost;
  lift_ += end.lift;
}

void Summary::on_asset(TeamIndex, AssetOutcome outcome, bool duplicate, TimePoint) {
  if (!recording_) return;
  ++assets_;
  if (outcome != AssetOutcome::created && outcome != AssetOutcome::created_for_reuse)
    ++assets_reused_;
  if (duplicate) ++assets_duplicated_;
}

void Summary::on_decision(const ItemFacts& item, bool accepted, TimePoint) {
  if (recording_ && accepted && !item.good) ++bad_accepted_;
}

void Summary::on_fit(const ItemFacts&, bool reworked, TimePoint) {
  if (!recording_) return;
  ++fits_;
  if (reworked) ++fits_reworked_;
}

void Summary::on_incident(std::uint16_t, std::span<const int>, bool opened, TimePoint) {
  if (recording_ && opened) ++incidents_;
}

void Summary::on_centre_step(const ItemFacts&, bool in_shadow, TimePoint) {
  if (!recording_) return;
  ++centre_steps_;
  if (in_shadow) ++in_shadow_;
}

void Summary::on_outside_cost(double euro, TimePoint) {
  if (recording_) outside_cost_ += euro;
}

void Summary::write(const Ledger& ledger, double mean_wip, ReplicationResult& result) {
  const double months = ledger.recorded().as_months();
  const auto set = [&](Metric metric, double value) { result.metrics[index_of(metric)] = value; };
  const Standing stack = mean_stack(ledger, ledger.ended());
  write_items(result);
  write_presence(ledger, result);
  write_hours(ledger, result);
  write_money(ledger, result);
  set(Metric::throughput_per_month, ratio(number(std::ssize(lead_ticks_)), months));
  set(Metric::wip, mean_wip);
  set(Metric::asset_reuse_share, ratio(number(assets_reused_), number(assets_)));
  set(Metric::duplication_share, ratio(number(assets_duplicated_), number(assets_)));
  set(Metric::fit_rework_share, ratio(number(fits_reworked_), number(fits_)));
  set(Metric::bad_projects_per_month, ratio(number(bad_accepted_), months));
  set(Metric::incidents_per_month, ratio(number(incidents_), months));
  set(Metric::integration_links, stack.links);
  set(Metric::tool_instances, stack.instances);
  set(Metric::shadow_share, ratio(number(in_shadow_), number(centre_steps_)));
}

void Summary::write_items(ReplicationResult& result) {
  std::sort(lead_ticks_.begin(), lead_ticks_.end());
  const std::span<const std::int64_t> leads = lead_ticks_;
  const double count = number(std::ssize(lead_ticks_));
  const double item_days = count * number(ticks_per_day);
  const std::int64_t lead_sum = std::accumulate(leads.begin(), leads.end(), std::int64_t{0});
  const std::int64_t path_sum =
      std::accumulate(path_ticks_.begin(), path_ticks_.end(), std::int64_t{0});
  const std::int64_t work = path_ticks_[index_of(Cause::work)];

  const auto set = [&](Metric metric, double value) { result.metrics[index_of(metric)] = value; };
  const auto lead_quantile = [&](double share) {
    return quantile_of_sorted(leads, share) / number(ticks_per_day);
  };
  set(Metric::lead_time_days, ratio(number(lead_sum), item_days));
  set(Metric::lead_time_days_p50, lead_quantile(.50));
  set(Metric::lead_time_days_p85, lead_quantile(.85));
  set(Metric::lead_time_days_p95, lead_quantile(.95));
  set(Metric::cycle_time_days, ratio(number(cycle_ticks_), item_days));
  set(Metric::on_time_share, ratio(number(on_time_), count));
  set(Metric::flow_efficiency_share, ratio(number(work), number(lead_sum)));
  set(Metric::friction_days_per_item, ratio(number(path_sum - work), item_days));
  set(Metric::cost_per_campaign, ratio(campaign_cost_, count));
  set(Metric::insight_lift_share, ratio(lift_, count));
  for (std::size_t i = 0; i < cause_count; ++i)
    result.friction[i].delay_days_per_item = ratio(number(path_ticks_[i]), item_days);

  result.delay_days_by_team.resize(delay_by_team_.size());
  for (std::size_t team = 0; team < delay_by_team_.size(); ++team) {
    delay_by_team_[team][index_of(Cause::work)] = 0;
    for (std::size_t i = 0; i < cause_count; ++i)
      result.delay_days_by_team[team][i] = ratio(number(delay_by_team_[team][i]), item_days);
  }
}

// By role only marketing's teams count: other teams' people are of no role.
void Summary::write_presence(const Ledger& ledger, ReplicationResult& result) const {
  const std::size_t teams = organisation_.teams.size();
  std::vector<Centiticks> paid(organisation_.roles.size());
  std::vector<Ledger::Presence> without(paid.size());
  for (std::size_t team = 0; team < teams; ++team) {
    const Ledger::Account& account = ledger.account(team);
    result.utilisation_by_team.push_back(
        share_used(account.idle, ledger.paid(team) - account.absent));
    if (!scope_.marketing_team[team]) continue;
    for (std::size_t role = 0; role < paid.size(); ++role) {
      const Ledger::Presence& presence = ledger.presence(team, static_cast<int>(role));
      paid[role] += ledger.paid(team, role);
      without[role].idle += presence.idle;
      without[role].absent += presence.absent;
    }
  }
  for (std::size_t role = 0; role < paid.size(); ++role) {
    result.utilisation_by_role.push_back(
        share_used(without[role].idle, paid[role] - without[role].absent));
  }
}

void Summary::write_hours(const Ledger& ledger, ReplicationResult& result) const {
  Centiticks paid = 0, idle = 0, absent = 0, friction = 0;
  std::array<Centiticks, cause_count> effort{};
  const std::size_t teams = organisation_.teams.size();
  for (std::size_t team = 0; team < teams; ++team) {
    const Ledger::Account& account = ledger.account(team);
    const Centiticks team_paid = ledger.paid(team);
    if (!scope_.marketing_team[team]) continue;
    paid += team_paid;
    idle += account.idle;
    absent += account.absent;
    friction += account.friction();
    for (std::size_t i = 0; i < cause_count; ++i) effort[i] += account.effort[i];
  }
  result.metrics[index_of(Metric::utilisation_share)] = share_used(idle, paid - absent);
  result.metrics[index_of(Metric::friction_share)] = ratio(number(friction), number(paid));
  const double months = ledger.recorded().as_months();
  for (std::size_t i = 0; i < cause_count; ++i)
    result.friction[i].effort_hours_per_month =
        ratio(number(effort[i]) / centiticks_per_hour, months);
}

double Summary::standing_cost(const Ledger& ledger, TimePoint at) const {
  return ledger.wages_until(at) +
         mean_stack(ledger, at).licences * ledger.recorded_until(at).as_months();
}

void Summary::write_money(const Ledger& ledger, ReplicationResult& result) const {
  const double months = ledger.recorded().as_months();
  const TimePoint end = ledger.ended();
  const double value = ratio(value_, months);
  const double cost =
      ratio(ledger.wages_until(end) + outside_cost_, months) + mean_stack(ledger, end).licences;
  result.metrics[index_of(Metric::value_per_month)] = value;
  result.metrics[index_of(Metric::total_cost_per_month)] = 0;
  result.metrics[index_of(Metric::net_value_per_month)] = value;
  add_cost(result, cost);
}

}  // namespace pendulum
