#include <algorithm>
#include <utility>

#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"
#include "sim/model/regrouping.h"

// What a change of parameters does to people, to work under way, and to whatever was drawn or
// worked out from parameters that no longer hold. What is in hand is finished as it was begun;
// what waits goes to the team that does such work now.

namespace pendulum {

void ItemFlow::before_parameters_change(const Parameters& next) {
  workforce_.flush();
  adoption_.before_parameters_change(next.adoption);
  extent_ = work_changing_hands(p_, next);
}

void ItemFlow::on_parameters_changed() {
  library_.use(*p_.topics);
  const std::uint32_t first_new = park_.next_id();
  const bool another_stack = park_.become(p_.stack);
  if (another_stack) begin_lives(first_new);
  for (int m = 0; m < static_cast<int>(p_.structure.markets.size()); ++m) {
    if (!entry_.entered(m)) park_.set_market(m, false);
  }
  if (another_stack && (p_.entry.enabled || p_.tools.enabled)) tell_stack();
  links_.meet(park_.stack());
  pool_data();
  workforce_.on_parameters_changed();
  regroup_people();
  disrupt();
  decide_without_committee();
  hand_over_queued();
  chores_.move_unserved();
  chores_.on_parameters_changed();
  failures_.on_parameters_changed();
  demand_.on_parameters_changed();
  committee_.on_parameters_changed();
  push_back_.on_parameters_changed();
  playbook_.on_parameters_changed();
  regulation_.on_parameters_changed();
  orchestration_.on_parameters_changed();
  agencies_.on_parameters_changed();
  adoption_.on_parameters_changed(moves_);
  churn_.on_parameters_changed();
  turnover_.on_parameters_changed();
  observer_.on_organisation_changed(p_.organisation, simulation_.now());
}

void ItemFlow::regroup_people() {
  std::vector<Incumbent> people;
  for (int i = 0; i < workforce_.people_count(); ++i) {
    if (!workforce_.stays(i)) continue;
    const Person& person = workforce_.person(i);
    const bool bound = tiger_.memberships(i) > 0 || workforce_.seated(i);
    people.push_back({i, workforce_.future_team(i), person.role, person.weight, bound,
                      !bound && workforce_.vacant(i)});
  }
  const Regrouping plan = regroup(people, p_.people.teams);
  regroup_again_ = !plan.complete;
  moves_.clear();
  std::vector<int> more(p_.structure.roles.size(), 0);  // hundredths of people, by role
  for (const Reassignment& change : plan.changes) reassign(change, more);
  for (const Person& person : plan.joining) {
    int& of_role = more[static_cast<std::size_t>(person.role)];
    of_role += person.weight;
    // Where the role has not grown it is a part of somebody who was here before.
    workforce_.add_person(person, of_role > 0);
  }
  // Halves that part or grow together neither join nor leave.
  for (const int weight : more) {
    joined_ += (std::max(0, weight) + 50) / 100;
    left_ += (std::max(0, -weight) + 50) / 100;
  }
}

void ItemFlow::reassign(const Reassignment& change, std::vector<int>& more) {
  const Person& person = workforce_.person(change.person);
  more[static_cast<std::size_t>(person.role)] += change.weight - person.weight;
  if (change.weight == 0) return workforce_.remove_person(change.person);
  workforce_.set_weight(change.person, change.weight);
  const TeamIndex from = workforce_.future_team(change.person);
  if (from == change.team) return;
  moves_.push_back({from, change.team, change.weight});
  workforce_.move_person(change.person, change.team);
  disruption_.hit(change.person, 1, simulation_.now());
  ++moved_;
}

void ItemFlow::on_reassigned(int person, TeamIndex team, int weight) {
  turnover_.reassigned(person, team, weight);
}

// A tiger team has dissolved: its members may be free now for what had to wait for them.
void ItemFlow::regroup_people_again() {
  regroup_people();
  extent_.clear();
  disrupt();
}

// New teams, new ways: it costs everybody some of their time for a while - those who stay in so far
// as their team's work has changed hands.
void ItemFlow::disrupt() {
  const bool hands_changed =
      std::any_of(extent_.begin(), extent_.end(), [](double e) { return e > 0; });
  for (int i = 0; hands_changed && i < workforce_.people_count(); ++i) {
    const TeamIndex team = workforce_.person(i).team;
    if (team < extent_.size()) disruption_.hit(i, extent_[team], simulation_.now());
  }
  if (hands_changed || moved_ + joined_ + left_ > 0) {
    observer_.on_reorganised({moved_, joined_, left_, hands_changed}, simulation_.now());
  }
  moved_ = joined_ = left_ = 0;
}

// Without a committee owners decide alone and at once, also what lay before it.
void ItemFlow::decide_without_committee() {
  if (p_.committee.enabled) return;
  for (const Proposal& proposal : committee_.take_agenda()) {
    const StepRef ref = StepRef::unpack(proposal.tag);
    if (!items_.alive(ref)) continue;
    item_of(ref).governed = false;
    on_decided(proposal.tag, owner_accepts(item_of(ref)));
  }
}

void ItemFlow::hand_over_queued() {
  for (std::uint32_t slot = 0; slot < items_.size(); ++slot) {
    // A tiger team that is being set up has begun nothing.
    const Item& item = items_[slot];
    if (!item.alive || item.started < item.facts.arrived) continue;
    for (std::size_t s = 0; s < items_[slot].steps.size(); ++s) {
      hand_over(ref_of(slot, static_cast<StepIndex>(s)));
    }
    hand_over_answer(slot);
  }
}

// Whoever is able in a team does it there; else whoever serves the role for that team now.
TeamIndex ItemFlow::able_team(TeamIndex team, const StepSpec& spec) const {
  const int serving = p_.people.serving[team][static_cast<std::size_t>(spec.role)];
  if (serving == team || serving < 0) return team;
  if (spec.function < 0) return static_cast<TeamIndex>(serving);
  const auto function = static_cast<std::size_t>(spec.function);
  const TeamIndex outside = p_.people.function_team[function];
  const int embedded = p_.people.embedded_team[function];
  const bool staffed = p_.people.teams[outside].people() > 0;
  return staffed || embedded < 0 ? outside : static_cast<TeamIndex>(embedded);
}

// Where a step that has not been begun belongs now. What is done again stays with those who did it.
TeamIndex ItemFlow::team_now(StepRef ref) {
  const StepSpec& spec = spec_of(ref);
  const StepState& state = state_of(ref);
  if (state.task == Task::main && spec.function < 0) return team_for(item_of(ref), spec);
  return able_team(state.team, spec);
}

void ItemFlow::hand_over(StepRef ref) {
  StepState& state = state_of(ref);
  if (state.by_tiger_team) return;
  if (state.stage == Stage::travelling) state.team = team_now(ref);  // arrives there instead
  if (state.stage == Stage::blocked) return hand_over_blocked(ref);
  if (state.stage == Stage::asking) return hand_over_errand(ref);
  if (state.stage != Stage::queued) return;
  const double left = workforce_.work_left(state.team, state.request);
  const TeamIndex team = left < 0 ? team_now(ref) : able_team(state.team, spec_of(ref));
  if (team == state.team) return;
  pass(ref, queue_cause(state));
  workforce_.withdraw(state.team, -1, state.request);
  if (left >= 0) {
    state.begun_elsewhere = true;
    mixes_[state.mix].scale_to(left / ticks_per_hour);
  }
  hand_on(ref, team);
}

void ItemFlow::hand_over_blocked(StepRef ref) {
  StepState& state = state_of(ref);
  const TeamIndex team = team_now(ref);
  if (team == state.team) return;
  state.from = std::exchange(state.team, team);
  state.handed_over = true;
  state.foreseen = false;
  tell(ref, Activity::blocked, Cause::integration);
}

// What somebody who is no longer there was asked to do, others are asked to do.
void ItemFlow::hand_over_errand(StepRef ref) {
  const std::uint32_t slot = state_of(ref).errand;
  Errand& errand = errands_[slot];
  const int able = p_.people.serving[errand.team][static_cast<std::size_t>(errand.role)];
  if (able < 0 || able == errand.team || workforce_.in_hand(errand.team, errand.request)) return;
  workforce_.withdraw(errand.team, -1, errand.request);
  errand.team = static_cast<TeamIndex>(able);
  hand_in_errand(slot);
}

// A hand-over in the middle of a step.
void ItemFlow::hand_on(StepRef ref, TeamIndex team) {
  StepState& state = state_of(ref);
  state.from = std::exchange(state.team, team);
  state.handed_over = true;
  state.foreseen = false;
  const auto& utc = p_.people.utc_offset_hours;
  const std::uint64_t when = static_cast<std::uint64_t>(simulation_.now().ticks);
  const Duration latency =
      hand_off_latency(p_.hand_off, key_, mix(step_key(item_of(ref), spec_of(ref)), when),
                       utc[state.from], utc[team]);
  if (latency.ticks == 0) return at_team(ref);
  state.stage = Stage::travelling;
  tell(ref, Activity::travelling, Cause::hand_off, latency);
  simulation_.schedule_in(latency, *this, flow_event::handed_over, ref.pack());
}

// The rest of what others began: as planned then, and both sides' effort of handing it over.
bool ItemFlow::resume(StepRef ref) {
  StepState& state = state_of(ref);
  if (!state.begun_elsewhere) return false;
  state.begun_elsewhere = false;
  mixes_[state.mix].add(Cause::hand_off, 2 * p_.hand_off.effort_hours);
  return true;
}

}  // namespace pendulum
