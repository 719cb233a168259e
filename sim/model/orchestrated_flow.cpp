#include <algorithm>

#include "sim/model/item_flow.h"

// Holding together what several teams do, and what happens to work that falls behind.

namespace pendulum {

int ItemFlow::teams_involved(const Item& item) {
  involved_.clear();
  for (const StepSpec& spec : kind_of(item).steps) {
    // A tiger team is one team, whoever sits in it.
    const TeamIndex team =
        by_tiger_team(item, spec) ? p_.people.market_team(item.facts.market) : team_for(item, spec);
    // Few, so that to look through them takes less than to sort them.
    if (std::ranges::find(involved_, team) == involved_.end()) involved_.push_back(team);
  }
  return static_cast<int>(involved_.size());
}

// True when an orchestrator has to arrange the hand-over first.
bool ItemFlow::arrange(StepRef ref) {
  const OrchestrationParameters& own = p_.orchestration;
  Item& item = item_of(ref);
  if (!orchestrated(own, item.teams) || item.link >= 0) return false;
  const TeamIndex market = p_.people.market_team(item.facts.market);
  const int team = p_.people.serving[market][static_cast<std::size_t>(own.role)];
  const double task = own.arranging_hours + (item.planned ? 0 : own.planning_hours);
  if (team < 0 || task <= 0) return false;
  item.planned = true;
  send(ref, ErrandKind::hand_over, static_cast<TeamIndex>(team), own.role,
       task * orchestration_.effort_factor());
  return true;
}

// What whoever takes the work over must hear from the others.
double ItemFlow::hearing_hours(const Item& item, const StepState& state) const {
  if (!state.handed_over || item.link >= 0) return 0;
  const int others = parties(p_.orchestration, item.teams);
  return others > 0 ? others * p_.orchestration.relation_hours * orchestration_.effort_factor() : 0;
}

// Once the brief is done: is what is left to do still in proportion to the time left?
void ItemFlow::look_at_plan(StepRef ref) {
  const LatePolicy& late = p_.orchestration.late;
  Item& item = item_of(ref);
  StepState& state = state_of(ref);
  state.overtime = false;
  if (!p_.orchestration.enabled || late.what == WhenLate::slip) return;
  if (state.decided_by == no_step || item.link >= 0) return;
  double to_do = 0;
  for (std::size_t s = 0; s < item.steps.size(); ++s) {
    if (item.steps[s].stage != Stage::done) to_do += kind_of(item).steps[s].effort_hours;
  }
  const double share = to_do / kind_of(item).effort_hours;
  // What it was promised in, which for reports is not what the kind of work says.
  const Duration promised = item.facts.due - item.facts.arrived;
  const Duration left = item.facts.due - simulation_.now();
  if (!is_behind(late, promised, left, share)) return;
  state.overtime = late.what == WhenLate::overtime;
  if (late.what != WhenLate::cut_scope || item.cut) return;
  item.cut = true;
  item.scope = 1 - late.cut;
  item.value_factor *= 1 - late.value_in_scope * late.cut * share;
}

// Share of the working hours that is left for normal working time. Overtime is worked outside the
// clock and bought, so it appears in costs, not in paid hours.
double ItemFlow::in_normal_time(StepRef ref, const Person& person, bool own_role) {
  const StepState& state = state_of(ref);
  const TeamKind team = p_.people.teams[person.team].kind;
  const double hours = mixes_[state.mix].hours();
  const bool ours = team == TeamKind::centre || team == TeamKind::market;
  if (!state.overtime || !ours || hours <= 0) return 1;
  const double whole = hours / (own_role ? 1 : p_.service.cover_proficiency);
  const double taken = orchestration_.take_overtime(person.team, whole);
  const double rate = p_.structure.roles[static_cast<std::size_t>(person.role)].hourly_cost;
  const double cost = taken * rate * p_.orchestration.late.premium;
  item_of(ref).cost += cost;
  if (cost > 0) observer_.on_outside_cost(cost, simulation_.now());
  return 1 - taken / whole;
}

}  // namespace pendulum
