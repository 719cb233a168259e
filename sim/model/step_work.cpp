#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

namespace pendulum {

const Mix& ItemFlow::mix_of(std::uint64_t tag) const {
  if (is_errand(tag)) return errands_[errand_slot(tag)].mix;
  if (is_chore(tag)) return chores_.mix_of(tag);
  if (is_part(tag)) return parts_[part_slot(tag)].mix;
  const StepRef ref = StepRef::unpack(tag);
  return mixes_[items_[ref.slot].steps[ref.step].mix];
}

void ItemFlow::on_begun(std::uint64_t tag, const Person&) {
  if (is_errand(tag)) return errand_begun(errand_slot(tag));
  if (is_chore(tag)) return;
  if (is_part(tag)) return part_begun(part_slot(tag));
  const StepRef ref = StepRef::unpack(tag);
  Item& item = item_of(ref);
  StepState& state = state_of(ref);
  if (state.team == centre_team) push_back_.note_wait(simulation_.now() - state.since);
  pass(ref, queue_cause(state));
  state.stage = Stage::working;
  if (!item.touched) item.first_touch = simulation_.now();
  item.touched = true;
  tell(ref, Activity::working, cause_of(state.task));
}

void ItemFlow::on_interrupted(std::uint64_t tag) {
  if (is_chore(tag) || is_part(tag)) return;
  const StepRef ref = StepRef::unpack(tag);
  state_of(ref).stage = Stage::queued;
  tell(ref, Activity::waiting, queue_cause(state_of(ref)));
}

void ItemFlow::on_stretch(std::uint64_t tag, const Person& person,
                          std::span<const StretchPart> parts) {
  if (is_errand(tag)) {
    const StepRef ref = errands_[errand_slot(tag)].ref;
    if (items_.alive(ref)) charge(ref, person, parts);
    return;
  }
  if (is_chore(tag)) return;
  if (is_part(tag)) {
    TigerPart& mine = parts_[part_slot(tag)];
    charge(mine.ref, person, parts);
    for (const StretchPart& part : parts) {
      mine.clock[index_of(part.cause)] += part.passed;
      mine.since += Duration{part.passed};
    }
    return;
  }
  const StepRef ref = StepRef::unpack(tag);
  charge(ref, person, parts);
  pass(ref, parts);
}

void ItemFlow::on_done(std::uint64_t tag) {
  if (is_errand(tag)) return errand_done(errand_slot(tag));
  if (is_chore(tag)) return chores_.done(tag);
  if (is_part(tag)) return part_done(part_slot(tag));
  task_done(StepRef::unpack(tag));
}

void ItemFlow::task_done(StepRef ref) {
  StepState& state = state_of(ref);
  drop_mix(state);
  if (state.task == Task::main) {
    const Item& item = item_of(ref);
    const StepSpec& spec = kind_of(item).steps[ref.step];
    experience_.learn(state.team, spec.family, market_of(item, spec), simulation_.now());
    if (policy_ != nullptr && spec.function < 0) {
      policy_->done(spec.family, state.team == centre_team);
    }
  }
  after_task(ref);
}

void ItemFlow::after_task(StepRef ref) {
  switch (state_of(ref).task) {
    case Task::main:
      return after_main(ref);
    case Task::review:
      return to_review(ref);
    case Task::defect:
    case Task::immature:
      return check_fit(ref);
    case Task::fit:
      push_back_.note_fit(market_of(item_of(ref), spec_of(ref)),
                          simulation_.now() - state_of(ref).missed);
      return check_collision(ref);
    case Task::conflict:
    case Task::reconcile:
      return step_done(ref);
  }
}

void ItemFlow::after_main(StepRef ref) {
  StepState& state = state_of(ref);
  if (!spec_of(ref).creative) return after_reviews(ref);
  state.rounds_left = static_cast<std::int16_t>(
      review_rounds(p_.rework, key_, step_key(item_of(ref), spec_of(ref))));
  state.task = Task::review;
  to_review(ref);
}

// Comes here when work is ready for a round, and again when the round is over: a round waits for
// the reviewers; after each but the last the work is done again in part.
void ItemFlow::to_review(StepRef ref) {
  StepState& state = state_of(ref);
  if (state.stage == Stage::reviewing) {
    --state.rounds_left;
    state.stage = Stage::working;
    if (state.rounds_left <= 0) return after_reviews(ref);
    return do_again(ref, Task::review, state.main_hours * review_rework_share(p_.rework));
  }
  if (state.rounds_left <= 0) return after_reviews(ref);
  const std::uint64_t entity = step_key(item_of(ref), spec_of(ref));
  // A tiger team reviews its own work as it goes.
  const Duration wait =
      state.by_tiger_team ? Duration{} : review_latency(p_.rework, key_, entity, state.rounds_left);
  state.stage = Stage::reviewing;
  tell(ref, Activity::reviewing, Cause::rework_review, wait);
  simulation_.schedule_in(wait, *this, flow_event::reviewed, ref.pack());
}

void ItemFlow::after_reviews(StepRef ref) {
  const StepState& state = state_of(ref);
  Stream stream(key_, purpose("defect"), step_key(item_of(ref), spec_of(ref)));
  const double drawn = stream.next_uniform();
  const double chance = chance_of_defect(ref) * playbook_.defect_factor(state.team);
  const double mending = state.main_hours * p_.rework.defect_share;
  if (drawn < chance) return do_again(ref, Task::defect, mending);
  if (drawn < chance * (1 + adoption_.further_defects(state.team))) {
    return do_again(ref, Task::immature, mending);
  }
  check_fit(ref);
}

// Work that the centre did meets the market: it may have to be done again there, or stays as it is
// and is worth less.
void ItemFlow::check_fit(StepRef ref) {
  Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  const StepState& state = state_of(ref);
  const bool central = state.team == centre_team && !spec.in_market && spec.function < 0 &&
                       item.link < 0 && !item.at_centre && p_.fit.enabled;
  if (!central) return check_collision(ref);
  const MarketSpec& market = p_.structure.markets[static_cast<std::size_t>(market_of(item, spec))];
  const double distance = p_.structure.families[static_cast<std::size_t>(spec.family)].distance;
  Stream stream(key_, purpose("fit"), step_key(item, spec));
  const bool again =
      stream.next_uniform() < fit_rework_probability(p_.fit, market.distinctiveness, distance);
  observer_.on_fit(item.facts, again, simulation_.now());
  if (!again) {
    push_back_.note_fit(market_of(item, spec), Duration{});
    // Each step speaks for its share of the item's effort, no more or less because others did not
    // suit either: so the sum does not hang on how finely the work is written.
    const double part = spec.effort_hours / kind_of(item).effort_hours;
    const double left = fit_value_factor(p_.fit, market.distinctiveness, distance);
    item.misfit += part * (1 - left);
    return check_collision(ref);
  }
  const TeamIndex local = p_.people.market_team(market_of(item, spec));
  const int server = p_.people.serving[local][static_cast<std::size_t>(spec.role)];
  StepState& changing = state_of(ref);
  changing.task = Task::fit;
  changing.missed = simulation_.now();
  changing.by_tiger_team = false;
  changing.hours = changing.main_hours * p_.fit.rework_share;
  go_to_team(ref, static_cast<TeamIndex>(server));
}

void ItemFlow::check_collision(StepRef ref) {
  Item& item = item_of(ref);
  if (!item.collides || item.open_steps > 1) return step_done(ref);
  item.collides = false;
  observer_.on_conflict(item.facts, simulation_.now());
  StepState& state = state_of(ref);
  state.stage = Stage::deciding_again;
  // Its owners sort it out between them, where there is no committee too.
  tell(ref, Activity::waiting, Cause::coordination, p_.committee.conflict_delay);
  simulation_.schedule_in(p_.committee.conflict_delay, *this, flow_event::decided_again,
                          ref.pack());
}

void ItemFlow::do_again(StepRef ref, Task task, double task_hours) {
  StepState& state = state_of(ref);
  state.task = task;
  state.hours = task_hours;
  state.handed_over = false;
  if (task_hours <= 0) return after_task(ref);
  // What an integrator made is mended by the function that ordered it.
  if (p_.people.teams[state.team].kind == TeamKind::integrator) {
    state.team = p_.people.function_team[static_cast<std::size_t>(spec_of(ref).function)];
  }
  if (state.by_tiger_team) return share_out(ref);
  enqueue(ref);
}

}  // namespace pendulum
