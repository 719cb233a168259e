#include "sim/measure/measurement.h"

namespace pendulum {

Measurement::Measurement(const Organisation& organisation, int months, MonthListener* listener)
    : scope_(organisation),
      ledger_(organisation),
      series_(scope_, months),
      summary_(organisation, scope_),
      levels_(organisation, months),
      staff_(scope_),
      entries_(scope_),
      reports_(scope_),
      listener_(listener) {}

void Measurement::on_item_arrived(const ItemFacts& item) {
  ledger_.on_item_arrived(item);
  series_.on_item_arrived(item);
  reports_.on_item_arrived(item);
}

void Measurement::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  ledger_.on_item_ended(item, end, at);
  series_.on_item_ended(item, end, at);
  summary_.on_item_ended(item, end, at);
  entries_.on_item_ended(item, end, at);
  reports_.on_item_ended(item, end, at);
}

void Measurement::on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                           TimePoint at) {
  summary_.on_delay(item, team, cause, spent, at);
}

void Measurement::on_delays(const ItemFacts& item, TeamIndex team,
                            std::span<const StretchPart> parts, TimePoint at) {
  summary_.on_delays(item, team, parts, at);
}

void Measurement::on_effort(TeamIndex team, Cause cause, Centiticks spent, TimePoint at) {
  ledger_.on_effort(team, cause, spent, at);
}

void Measurement::on_stretch(TeamIndex team, std::span<const StretchPart> parts, TimePoint at) {
  ledger_.on_stretch(team, parts, at);
}

void Measurement::on_idle(TeamIndex team, int role, Centiticks spent, TimePoint at) {
  ledger_.on_idle(team, role, spent, at);
}

void Measurement::on_absent(TeamIndex team, int role, Cause cause, Centiticks spent, TimePoint at) {
  ledger_.on_absent(team, role, cause, spent, at);
  staff_.on_absent(team, role, cause, spent, at);
}

void Measurement::on_payroll(TeamIndex team, int role, int weight, TimePoint at) {
  ledger_.on_payroll(team, role, weight, at);
}

void Measurement::on_asset(TeamIndex team, AssetOutcome outcome, bool duplicate, TimePoint at) {
  series_.on_asset(team, outcome, duplicate, at);
  summary_.on_asset(team, outcome, duplicate, at);
}

void Measurement::on_decision(const ItemFacts& item, bool accepted, TimePoint at) {
  summary_.on_decision(item, accepted, at);
}

void Measurement::on_fit(const ItemFacts& item, bool reworked, TimePoint at) {
  summary_.on_fit(item, reworked, at);
}

void Measurement::on_incident(std::uint16_t layer, std::span<const int> markets, bool opened,
                              TimePoint at) {
  summary_.on_incident(layer, markets, opened, at);
}

void Measurement::on_centre_step(const ItemFacts& item, bool in_shadow, TimePoint at) {
  series_.on_centre_step(item, in_shadow, at);
  summary_.on_centre_step(item, in_shadow, at);
}

void Measurement::on_outside_cost(double euro, TimePoint at) {
  series_.on_cost(euro, at);
  summary_.on_outside_cost(euro, at);
}

void Measurement::on_market(MarketIndex market, bool entered, TimePoint at) {
  entries_.on_market(market, entered, at);
}

void Measurement::on_stack(int tools, int links, TimePoint at) {
  levels_.on_stack(tools, links, at);
}

void Measurement::on_second_answer(const ItemFacts& item, TimePoint at) {
  reports_.on_second_answer(item, at);
}

void Measurement::on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) {
  rules_.on_rule(rule, market, complies, at);
}

void Measurement::on_violation(const ItemFacts& item, double euro, TimePoint at) {
  series_.on_cost(euro, at);
  rules_.on_violation(item, euro, at);
}

void Measurement::on_recording_started(TimePoint at) {
  ledger_.on_recording_started(at);
  series_.on_recording_started(at);
  summary_.on_recording_started(at);
  levels_.on_recording_started(at);
  staff_.on_recording_started(at);
  rules_.on_recording_started(at);
  reports_.on_recording_started(at);
}

void Measurement::on_month_recorded(TimePoint at) {
  series_.on_month_recorded(at);
  series_.on_time_booked(ledger_.booked_by(scope_.marketing_team));
  series_.on_standing_cost(summary_.standing_cost(ledger_, at));
  if (listener_ == nullptr) return;
  ReplicationResult so_far;
  series_.write_so_far(so_far);
  listener_->on_months(so_far);
}

void Measurement::on_run_ended(TimePoint at) {
  ledger_.on_run_ended(at);
  series_.on_run_ended(at);
  summary_.on_run_ended(at);
  levels_.on_run_ended(at);
  staff_.on_run_ended(at);
}

ReplicationResult Measurement::result() {
  ReplicationResult result;
  summary_.write(ledger_, series_.mean_wip(), result);
  series_.write(result);
  levels_.write(result);
  staff_.write(ledger_, result);
  entries_.write(result);
  reports_.write(result);
  rules_.write(ledger_.recorded().as_months(), result);
  result.books = ledger_.residuals();
  return result;
}

}  // namespace pendulum
