#include <algorithm>

#include "sim/model/item_flow.h"

// What a task consists of and how long it takes, settled when somebody begins it.

namespace pendulum {

Cause cause_of(Task task) {
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
  const double practice =
      experience_.steps(person.team, spec.family, market_of(item, spec), simulation_.now());
  const double time_factor = wright_factor(p_.service, practice);
  if (state.task == Task::main) {
    state.own_role = own_role;
    state.time_factor = time_factor;
    state.practice = practice;
    plan_main(item, state, spec);
  } else {
    mix.add(cause_of(state.task), state.hours * time_factor);
    mix.add(Cause::hand_off, taking_over(item, ref.step) * p_.hand_off.effort_hours);
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
  // Whoever does a part of it again does so at a speed of their own.
  state.main_hours = mix.hours() / state.time_factor;
  mix.add(Cause::compliance, compliance_hours(item, spec));
  mix.add(Cause::immature_technology, effort * state.time_factor * makeshift_share(item, spec));
  if (spec.assets > 0 && p_.assets.enabled) {
    mix.add(Cause::search, spec.assets * p_.assets.search_hours);
  }
  const StepIndex step = static_cast<StepIndex>(&spec - kind_of(item).steps.data());
  mix.add(Cause::hand_off,
          (taking_over(item, step) + leaving(item, step)) * p_.hand_off.effort_hours);
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
double ItemFlow::leaving(Item& item, StepIndex step) const {
  const TeamIndex here = item.steps[step].team;
  double count = 0;
  for (const int next : kind_of(item).successors(step, item.tiger >= 0)) {
    const StepSpec& spec = kind_of(item).steps[static_cast<std::size_t>(next)];
    if (by_tiger_team(item, spec)) continue;
    const bool leaves = team_for(item, spec) != here;
    item.steps[static_cast<std::size_t>(next)].foreseen |= leaves;
    count += leaves ? 1 : 0;
  }
  return count;
}

// How many sides of hand-overs to it are on its bill. Nobody worked on what is the first step:
// whoever takes it over writes the request as well; so it is where nobody foresaw that it would
// come here. What other branches made has been on its way meanwhile, and must be taken over all the
// same.
int ItemFlow::taking_over(const Item& item, StepIndex step) const {
  const KindSpec& kind = kind_of(item);
  const StepState& state = item.steps[step];
  const auto of = [](int number) { return static_cast<std::size_t>(number); };
  if (state.task != Task::main) {
    if (!state.handed_over) return 0;
    const bool foreseen =
        std::ranges::any_of(kind.successors(step, item.tiger >= 0), [&](int next) {
          return item.steps[of(next)].foreseen &&
                 team_for(item, kind.steps[of(next)]) == state.team;
        });
    return foreseen ? 1 : 2;
  }
  int sides = state.handed_over ? (state.foreseen ? 1 : 2) : 0;
  for (const int before : kind.predecessors(step, item.tiger >= 0)) {
    if (before == state.decided_by || by_tiger_team(item, kind.steps[of(before)])) continue;
    sides += item.steps[of(before)].team != state.team ? 1 : 0;
  }
  return sides;
}

// Talking to each other, working outside one's role, and a pressing queue take their share of the
// time that the work takes.
void ItemFlow::add_overheads(StepState& state, const Person& person, bool own_role) {
  Mix& mix = mixes_[state.mix];
  const double talk = p_.people.talk[person.team];
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

}  // namespace pendulum
