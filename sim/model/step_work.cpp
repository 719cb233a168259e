#include <algorithm>

#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

namespace pendulum {

Cause ItemFlow::cause_of(Task task) {
  switch (task) {
    case Task::review:
      return Cause::rework_review;
    case Task::defect:
      return Cause::rework_defects;
    case Task::immature:
      return Cause::immature_technology;
    case Task::fit:
      return Cause::rework_fit;
    case Task::conflict:
      return Cause::coordination;
    case Task::reconcile:
      return Cause::duplication;
    case Task::main:
      break;
  }
  return Cause::work;
}

double ItemFlow::begin(std::uint64_t tag, const Person& person, bool own_role) {
  if (is_errand(tag)) return errands_[errand_slot(tag)].hours * ticks_per_hour;
  if (is_chore(tag)) return chores_.begin(tag);
  if (is_part(tag)) return parts_[part_slot(tag)].hours * ticks_per_hour;
  const StepRef ref = StepRef::unpack(tag);
  if (!resume(ref)) plan(ref, person, own_role);
  const double share = in_normal_time(ref, person, own_role);
  return mixes_[state_of(ref).mix].hours() * share * ticks_per_hour;
}

// Settles what the task consists of, for this person.
void ItemFlow::plan(StepRef ref, const Person& person, bool own_role) {
  Item& item = item_of(ref);
  StepState& state = state_of(ref);
  const StepSpec& spec = spec_of(ref);
  if (state.mix == Mixes::none) state.mix = mixes_.take();
  Mix& mix = mixes_[state.mix];
  mix.clear();
  state.own_role = own_role;
  state.time_factor =
      experience_.time_factor(person.team, spec.family, market_of(item, spec), simulation_.now());
  if (state.task == Task::main) {
    plan_main(item, state, spec);
  } else {
    mix.add(cause_of(state.task), state.hours * state.time_factor);
    if (state.handed_over) mix.add(Cause::hand_off, p_.hand_off.effort_hours);
  }
  mix.add(Cause::coordination, hearing_hours(item, state));
  add_overheads(state, person, own_role);
}

// What the work proper consists of: its own effort, the assets found or made, the search for them,
// taking over from the last team and handing over to the next, and listening to the market.
void ItemFlow::plan_main(Item& item, StepState& state, const StepSpec& spec) {
  Mix& mix = mixes_[state.mix];
  const std::uint64_t key = step_key(item, spec);
  library_.draw(key, spec.assets, luck_);
  Stream stream(key_, purpose("effort"), key);
  const double effort = draw_effort(p_.service, stream, spec.effort_hours) *
                        effort_share(item, spec) * playbook_.effort_factor(state.team) *
                        item.scope * adoption_.effort_factor(state.team);
  const double making = effort * spec.asset_share;
  mix.add(kind_of(item).books, (effort - making) * state.time_factor);
  obtain_assets(item, state, spec, making * state.time_factor);
  state.main_hours = mix.hours();
  mix.add(Cause::compliance, compliance_hours(item, spec));
  mix.add(Cause::immature_technology, effort * state.time_factor * makeshift_share(item, spec));
  if (spec.assets > 0 && p_.assets.enabled) {
    mix.add(Cause::search, spec.assets * p_.assets.search_hours);
  }
  const StepIndex step = static_cast<StepIndex>(&spec - kind_of(item).steps.data());
  const double sides = (state.handed_over ? 1 : 0) + leaving(item, step);
  mix.add(Cause::hand_off, sides * p_.hand_off.effort_hours);
  if (p_.fit.enabled && state.team == centre_team && !spec.in_market && spec.function < 0) {
    mix.add(Cause::coordination,
            effort * state.time_factor * p_.fit.local_input * p_.fit.input_effort);
  }
  if (state.advice == Advice::given) {
    mix.add(Cause::coordination, spec.effort_hours * p_.advice.listening);
  }
}

void ItemFlow::obtain_assets(const Item& item, StepState& state, const StepSpec& spec,
                             double making) {
  if (spec.assets == 0) return;
  const int owner = p_.people.teams[state.team].market;
  const bool in_shadow = item.shadow && structure_says_centre(item, spec);
  library_.locate(luck_);
  for (const AssetLuck& luck : luck_) {
    const AssetNeed need{owner, market_of(item, spec), in_shadow};
    const AssetAnswer answer = library_.obtain(need, luck, simulation_.now());
    const bool again = answer.duplicate && answer.cost >= 1;
    mixes_[state.mix].add(again ? Cause::duplication : Cause::work,
                          making / spec.assets * answer.cost);
    observer_.on_asset(state.team, answer.outcome, answer.duplicate, simulation_.now());
  }
}

// How many other teams this step will be handed over to.
double ItemFlow::leaving(const Item& item, StepIndex step) const {
  const TeamIndex here = item.steps[step].team;
  double count = 0;
  for (const int next : kind_of(item).successors(step, item.tiger >= 0)) {
    const StepSpec& spec = kind_of(item).steps[static_cast<std::size_t>(next)];
    if (by_tiger_team(item, spec)) continue;
    count += team_for(item, spec) != here ? 1 : 0;
  }
  return count;
}

// Talking to each other, working outside one's role, and a pressing queue take their share of the
// time that the work takes.
void ItemFlow::add_overheads(StepState& state, const Person& person, bool own_role) {
  Mix& mix = mixes_[state.mix];
  const double talk = communication_loss(p_.service, p_.people.teams[person.team].people());
  const double queue = workforce_.waiting_per_person(person.team);
  const double pressure = p_.service.backlog_loss * std::min(1.0, queue / 10);
  const double switching = (own_role ? 0 : p_.service.switching_loss) + pressure;
  const double new_ways = disruption_.loss(workforce_.index_of(person), simulation_.now());
  if (new_ways > 0) {
    mix.add(Cause::reorganisation, mix.hours() * new_ways / (1 - new_ways));
  }
  const double total = mix.hours() / ((1 - talk) * (1 - switching));
  mix.add(Cause::context_switching, total * switching);
  mix.add(Cause::coordination, total * (1 - switching) * talk);
}

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
    if (items_.alive(ref)) charge(item_of(ref), person, parts);
    return;
  }
  if (is_chore(tag)) return;
  if (is_part(tag)) {
    TigerPart& mine = parts_[part_slot(tag)];
    charge(item_of(mine.ref), person, parts);
    for (const StretchPart& part : parts) {
      mine.clock[index_of(part.cause)] += part.passed;
      mine.since += Duration{part.passed};
    }
    return;
  }
  const StepRef ref = StepRef::unpack(tag);
  charge(item_of(ref), person, parts);
  pass(ref, parts);
}

void ItemFlow::on_done(std::uint64_t tag) {
  if (is_errand(tag)) return errand_done(errand_slot(tag));
  if (is_chore(tag)) return chores_.done(tag);
  if (is_part(tag)) return part_done(part_slot(tag));
  task_done(StepRef::unpack(tag));
}

void ItemFlow::task_done(StepRef ref) {
  drop_mix(state_of(ref));
  if (state_of(ref).task == Task::main) {
    experience_.learn(state_of(ref).team, spec_of(ref).family,
                      market_of(item_of(ref), spec_of(ref)), simulation_.now());
    if (policy_ != nullptr && spec_of(ref).function < 0) {
      policy_->done(spec_of(ref).family, state_of(ref).team == centre_team);
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
    // Each step speaks for its share of the item's effort.
    const double part = spec.effort_hours / kind_of(item).effort_hours;
    const double left = fit_value_factor(p_.fit, market.distinctiveness, distance);
    item.value_factor *= 1 - part * (1 - left);
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
  tell(ref, Activity::deciding, Cause::governance, p_.committee.conflict_delay);
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
