#include "sim/base/portable_math.h"
#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

namespace pendulum {

void ItemFlow::on_event(std::uint32_t code, std::uint64_t subject) {
  const StepRef ref = StepRef::unpack(subject);
  if (!items_.alive(ref)) return;  // refused meanwhile
  switch (code) {
    case flow_event::chartered:
      return start_steps(ref.slot);
    case flow_event::handed_over:
      pass(ref, Cause::hand_off);
      return at_team(ref);
    case flow_event::reviewed:
      pass(ref, Cause::rework_review);
      return to_review(ref);
    case flow_event::decided_again:
      pass(ref, Cause::coordination);
      return do_again(ref, Task::conflict, p_.committee.conflict_rework * state_of(ref).main_hours);
    case flow_event::contracted:
      return go_outside(ref);
    case flow_event::patience_ends:
      return patience_ends(ref);
    case flow_event::done_outside:
      return back_from_outside(ref);
    case flow_event::held:
      pass(ref, state_of(ref).held_for);
      return admit(ref);
    default:
      PENDULUM_CHECK(false, "unknown event of the flow");
  }
}

void ItemFlow::make_ready(std::uint32_t slot, StepIndex step, StepIndex decided_by) {
  const StepRef ref = ref_of(slot, step);
  Item& item = items_[slot];
  StepState& state = item.steps[step];
  state.decided_by = decided_by;
  state.since = simulation_.now();
  if (decided_by != no_step) state.team = item.steps[decided_by].team;
  state.from = state.team;
  if (effort_share(item, kind_of(item).steps[step]) <= 0) return step_done(ref);
  const Hold hold = hold_before(ref);
  if (hold.wait.ticks <= 0) return admit(ref);
  state.stage = Stage::held;
  state.held_for = hold.cause;
  tell(ref, Activity::waiting, hold.cause, hold.wait);
  simulation_.schedule_in(hold.wait, *this, flow_event::held, ref.pack());
}

// What must come about before a step may start, be its people free or not.
Hold ItemFlow::hold_before(StepRef ref) {
  const Item& item = item_of(ref);
  const KindSpec& kind = kind_of(item);
  const bool first = item.steps[ref.step].decided_by == no_step;
  if (kind.analytical && first) {
    return {access_wait(p_.analytics, key_, item.key), Cause::enterprise_bi};
  }
  if (kind.trigger == Trigger::purchase && first) {
    return {approval_of(p_.tools, key_, item.key).wait, Cause::governance};
  }
  if (p_.insight.enabled && kind.steps[ref.step].field) {
    return {insight_.field_time(item.facts.market), Cause::work};
  }
  return {};
}

void ItemFlow::admit(StepRef ref) {
  if (refused(ref)) return cancel(ref.slot);
  if (spec_of(ref).gate) {
    ask_for_decision(ref);
  } else {
    accepted(ref);
  }
}

// Small things, everything where there is no committee, and whatever a tiger team was chartered for
// is decided by its owner, at once.
void ItemFlow::ask_for_decision(StepRef ref) {
  Item& item = item_of(ref);
  const bool to_committee = p_.committee.enabled && item.tiger < 0 &&
                            kind_of(item).effort_hours >= p_.committee.delegation_hours;
  item.governed = to_committee;
  if (to_committee) {
    state_of(ref).stage = Stage::deciding;
    tell(ref, Activity::deciding, Cause::governance);
    committee_.submit({item.key, item.facts.good, ref.pack()});
    return;
  }
  const bool yes = owner_accepts(item);
  observer_.on_decision(item.facts, yes, simulation_.now());
  if (yes) {
    accepted(ref);
  } else {
    cancel(ref.slot);
  }
}

bool ItemFlow::owner_accepts(const Item& item) const {
  return one_accepts(p_.committee, key_, mix(item.key, 1), item.facts.good, 0);
}

void ItemFlow::on_decided(std::uint64_t tag, bool yes) {
  const StepRef ref = StepRef::unpack(tag);
  if (!items_.alive(ref)) return;
  pass(ref, Cause::governance);
  observer_.on_decision(item_of(ref).facts, yes, simulation_.now());
  if (yes) {
    accepted(ref);
  } else {
    cancel(ref.slot);
  }
}

// Each change to shared things that another owner has under way may collide with this one.
void ItemFlow::note_collisions(Item& item) {
  const double each = conflict_probability(p_.committee, item.governed);
  const double any = 1 - portable::pow(1 - each, shared_changes_.others(item.facts.market));
  item.collides = Stream(key_, purpose("collision"), item.key).next_uniform() < any;
}

void ItemFlow::accepted(StepRef ref) {
  Item& item = item_of(ref);
  StepState& state = item.steps[ref.step];
  const KindSpec& kind = kind_of(item);
  const StepSpec& spec = kind.steps[ref.step];
  if (kind.shared && spec.gate) {
    note_collisions(item);
    shared_changes_.begin(item.facts.market);
    ++item.shared_changes;
  }
  state.task = Task::main;
  look_at_plan(ref);
  state.by_tiger_team = by_tiger_team(item, spec);
  if (state.by_tiger_team) return share_out(ref);
  const TeamIndex team = team_for(item, spec);
  if (structure_says_centre(item, spec)) {
    observer_.on_centre_step(item.facts, item.shadow && team != centre_team, simulation_.now());
  }
  go_to_team(ref, team);
}

void ItemFlow::step_done(StepRef ref) {
  if (reconciles(ref)) return;
  Item& item = item_of(ref);
  StepState& state = state_of(ref);
  PENDULUM_CHECK(state.since == simulation_.now(), "a stretch of a step's life is booked nowhere");
  state.stage = Stage::done;
  tell(ref, Activity::finished, Cause::work);
  if (--item.open_steps == 0) return deliver(ref.slot, ref.step);
  const std::vector<int>& next = kind_of(item).successors(ref.step, item.tiger >= 0);
  for (const int successor : next) {
    // A refusal at a gate ends the item, and with it this list.
    if (!items_.alive(ref)) return;
    const auto step = static_cast<StepIndex>(successor);
    if (--items_[ref.slot].steps[step].missing == 0) make_ready(ref.slot, step, ref.step);
  }
}

}  // namespace pendulum
