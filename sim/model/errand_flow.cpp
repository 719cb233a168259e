#include <algorithm>

#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

// What a step waits for while somebody else does something for it.

namespace pendulum {

namespace {

// Waiting for advice is waiting for the centre; what waits to be passed on is being handed over.
Cause errand_cause(ErrandKind kind) {
  return kind == ErrandKind::advice ? Cause::queue_centre : Cause::hand_off;
}

}  // namespace

void ItemFlow::send(StepRef ref, ErrandKind kind, TeamIndex team, int role, double task_hours) {
  const std::uint32_t slot = errands_.take();
  Errand& errand = errands_[slot];
  errand.ref = ref;
  errand.kind = kind;
  errand.team = team;
  errand.role = role;
  errand.hours = task_hours;
  errand.mix.add(Cause::coordination, task_hours);
  StepState& state = state_of(ref);
  state.stage = Stage::asking;
  state.errand = slot;
  tell(ref, Activity::waiting, errand_cause(kind));
  hand_in_errand(slot);
}

void ItemFlow::hand_in_errand(std::uint32_t slot) {
  const Errand& errand = errands_[slot];
  // A hand-over is arranged between two tasks; where urgent work may interrupt, at once.
  const int ahead = errand.kind == ErrandKind::hand_over ? 1 : 0;
  const Request request{static_cast<SkillId>(errand.role),
                        kind_of(item_of(errand.ref)).priority - ahead,
                        errand.hours * ticks_per_hour, errand_bits | slot};
  const RequestId id = workforce_.submit(errand.team, request);
  errands_[slot].request = id;
}

void ItemFlow::errand_begun(std::uint32_t slot) {
  Errand& errand = errands_[slot];
  errand.begun = true;
  if (!items_.alive(errand.ref) || errand.kind == ErrandKind::second_answer) return;
  if (errand.kind == ErrandKind::advice) {
    push_back_.note_wait(simulation_.now() - state_of(errand.ref).since);
  }
  pass(errand.ref, errand_cause(errand.kind));
  tell(errand.ref, Activity::working, Cause::coordination);
}

void ItemFlow::errand_done(std::uint32_t slot) {
  const Errand errand = errands_[slot];
  errands_.release(slot);
  if (!items_.alive(errand.ref)) return;
  if (errand.kind == ErrandKind::second_answer) return second_answer_given(errand.ref.slot);
  pass(errand.ref, Cause::coordination);
  switch (errand.kind) {
    case ErrandKind::second_answer:
      break;
    case ErrandKind::advice:
      return advised(errand.ref);
    case ErrandKind::hand_over:
      return travel(errand.ref);
  }
}

// The step's item has ended, or it waits no longer.
void ItemFlow::call_off(std::uint32_t slot) {
  const Errand& errand = errands_[slot];
  workforce_.withdraw(errand.team, -1, errand.request);
  errands_.release(slot);
}

// Whether the step, before its market does it, is talked over with the centre.
bool ItemFlow::seeks_advice(const Item& item, const StepSpec& spec) const {
  return counselled(item, spec) && p_.advice.patience > Duration{} &&
         p_.people.serving[centre_team][static_cast<std::size_t>(spec.role)] == centre_team;
}

// Whether the centre, which the structure would give the step to, counsels instead.
bool ItemFlow::counselled(const Item& item, const StepSpec& spec) const {
  return p_.advice.advisory && structure_says_centre(item, spec) && !item.shadow &&
         advises(p_.advice, p_.structure.families[static_cast<std::size_t>(spec.family)].distance);
}

void ItemFlow::seek_advice(StepRef ref) {
  const Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  state_of(ref).advice = Advice::sought;
  const double practised =
      advice_hours(p_.advice, key_, step_key(item, spec), spec.effort_hours, p_.service.effort_cv2);
  if (practised <= 0) return advised(ref);
  const double factor =
      experience_.time_factor(centre_team, spec.family, market_of(item, spec), simulation_.now());
  simulation_.schedule_in(p_.advice.patience, *this, flow_event::patience_ends, ref.pack());
  send(ref, ErrandKind::advice, centre_team, spec.role, practised * factor);
}

void ItemFlow::patience_ends(StepRef ref) {
  StepState& state = state_of(ref);
  if (state.stage != Stage::asking || state.advice != Advice::sought) return;
  if (errands_[state.errand].begun) return;
  call_off(state.errand);
  pass(ref, Cause::queue_centre);
  state.advice = Advice::gone_without;
  observer_.on_advice(item_of(ref).facts, false, simulation_.now());
  enqueue(ref);
}

// Counselling teaches the counsellors.
void ItemFlow::advised(StepRef ref) {
  state_of(ref).advice = Advice::given;
  const StepSpec& spec = spec_of(ref);
  experience_.learn(centre_team, spec.family, market_of(item_of(ref), spec), simulation_.now());
  observer_.on_advice(item_of(ref).facts, true, simulation_.now());
  enqueue(ref);
}

// Whoever was advised works with the better practice of the two and in the adviser's role; of what
// goes wrong all the same, the second pair of eyes sees a part.
double ItemFlow::chance_of_defect(StepRef ref) const {
  const StepState& state = state_of(ref);
  const double own = inexperience(p_.service, state.practice);
  if (state.advice != Advice::given) return defect_probability(p_.rework, state.own_role, own);
  const Item& item = items_[ref.slot];
  const StepSpec& spec = kind_of(item).steps[ref.step];
  const double adviser = inexperience(
      p_.service,
      experience_.steps(centre_team, spec.family, market_of(item, spec), simulation_.now()));
  return defect_probability(p_.rework, true, std::min(own, adviser)) * (1 - p_.advice.caught);
}

}  // namespace pendulum
