#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

// Which team a step goes to, how it gets there, and where it waits.

namespace pendulum {

bool ItemFlow::structure_says_centre(const Item& item, const StepSpec& spec) const {
  return item.link < 0 && spec.function < 0 && !spec.in_market &&
         done_by_centre(p_.structure, spec.family, item.facts.market, item.u);
}

TeamIndex ItemFlow::team_for(const Item& item, const StepSpec& spec) const {
  const auto role = static_cast<std::size_t>(spec.role);
  const auto serving = [&](std::size_t team) {
    return static_cast<TeamIndex>(p_.people.serving[team][role]);
  };
  if (item.link >= 0) {
    return serving(static_cast<std::size_t>(links_[item.link].link.owner + 1));
  }
  if (spec.function >= 0) {
    const auto function = static_cast<std::size_t>(spec.function);
    const TeamIndex outside = p_.people.function_team[function];
    const int embedded = p_.people.embedded_team[function];
    if (embedded < 0) return outside;
    const auto inside = static_cast<TeamIndex>(embedded);
    return workforce_.load_per_person(inside) <= workforce_.load_per_person(outside) ? inside
                                                                                     : outside;
  }
  if (item.at_centre) return serving(centre_team);
  const auto market_team = static_cast<std::size_t>(market_of(item, spec)) + 1;
  const bool central = structure_says_centre(item, spec) && !item.shadow && !counselled(item, spec);
  return serving(central ? centre_team : market_team);
}

void ItemFlow::go_to_team(StepRef ref, TeamIndex team) {
  StepState& state = state_of(ref);
  state.from = state.team;
  state.team = team;
  state.handed_over = state.from != team;
  if (!state.handed_over) return at_team(ref);
  if (!arrange(ref)) travel(ref);
}

void ItemFlow::travel(StepRef ref) {
  StepState& state = state_of(ref);
  const auto& utc = p_.people.utc_offset_hours;
  const std::uint64_t entity =
      mix(step_key(item_of(ref), spec_of(ref)), static_cast<std::uint64_t>(state.task));
  const Duration latency =
      hand_off_latency(p_.hand_off, key_, entity, utc[state.from], utc[state.team]);
  if (latency.ticks == 0) return at_team(ref);
  state.stage = Stage::travelling;
  tell(ref, Activity::travelling, Cause::hand_off, latency);
  simulation_.schedule_in(latency, *this, flow_event::handed_over, ref.pack());
}

void ItemFlow::at_team(StepRef ref) {
  const Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  StepState& state = state_of(ref);
  if (item.link < 0 && state.task == Task::main && spec.function < 0 &&
      blockages_.blocks(spec.family, market_of(item, spec))) {
    state.stage = Stage::blocked;
    tell(ref, Activity::blocked, Cause::integration);
    blockages_.wait(spec.family, market_of(item, spec), ref);
    return;
  }
  if (overflows(ref)) return;
  // Whoever is at the centre has nobody to ask.
  if (state.task == Task::main && state.team != centre_team && seeks_advice(item, spec)) {
    return seek_advice(ref);
  }
  enqueue(ref);
}

void ItemFlow::enqueue(StepRef ref) {
  const Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  StepState& state = state_of(ref);
  // Those who could have done it may have left the team.
  const TeamIndex able = able_team(state.team, spec);
  if (able != state.team) return hand_on(ref, able);
  state.stage = Stage::queued;
  tell(ref, Activity::waiting, queue_cause(state));
  const Request request{static_cast<SkillId>(spec.role), kind_of(item).priority,
                        spec.effort_hours * ticks_per_hour, ref.pack()};
  const RequestId id = workforce_.submit(state.team, request);
  state.request = id;
}

void ItemFlow::release(const IntegrationLink& repaired) {
  freed_.clear();
  blockages_.close(repaired, freed_);
  for (const StepRef ref : freed_) {
    if (!items_.alive(ref)) continue;
    pass(ref, Cause::integration);
    at_team(ref);
  }
}

Cause ItemFlow::queue_cause(const StepState& state) const {
  const TeamFacts& team = p_.people.teams[state.team];
  switch (team.kind) {
    case TeamKind::centre:
      return Cause::queue_centre;
    case TeamKind::market:
      return Cause::queue_local;
    case TeamKind::enterprise:
    case TeamKind::embedded:
    case TeamKind::integrator:
      break;
  }
  const int function = p_.people.function_of[state.team];
  return function >= 0 ? p_.enterprise.functions[static_cast<std::size_t>(function)].cause
                       : Cause::enterprise_it;
}

}  // namespace pendulum
