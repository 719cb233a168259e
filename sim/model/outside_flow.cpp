#include "sim/base/distribution.h"
#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

// Work that people outside do for us: system integrators, and agencies.

namespace pendulum {

// True when the step leaves the firm instead of joining the team's queue.
bool ItemFlow::overflows(StepRef ref) {
  const StepSpec& spec = spec_of(ref);
  return spec.function >= 0 ? to_integrator(ref) : to_agency(ref);
}

bool ItemFlow::to_integrator(StepRef ref) {
  const FunctionSpec& function =
      p_.enterprise.functions[static_cast<std::size_t>(spec_of(ref).function)];
  if (!function.integrator ||
      workforce_.waiting_per_person(state_of(ref).team) < function.integrator_backlog) {
    return false;
  }
  commission(ref, static_cast<TeamIndex>(p_.people.integrator_team), function.cause,
             p_.enterprise.contract);
  return true;
}

// The team that orders takes the work back when it is done, and mends what must be mended.
bool ItemFlow::to_agency(StepRef ref) {
  const Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  StepState& state = state_of(ref);
  if (state.task != Task::main || item.link >= 0 || spec.in_market ||
      !agencies_.may_take(spec.role) ||
      workforce_.waiting_per_person(state.team) < p_.agencies.threshold) {
    return false;
  }
  state.from = state.team;
  const TeamIndex agency = agencies_.take_job(state.team, step_key(item, spec));
  commission(ref, agency, Cause::coordination, p_.agencies.contract);
  return true;
}

void ItemFlow::commission(StepRef ref, TeamIndex team, Cause cause, Duration contract) {
  StepState& state = state_of(ref);
  state.stage = Stage::outside;
  state.team = team;
  tell(ref, Activity::waiting, cause, contract);
  simulation_.schedule_in(contract, *this, flow_event::contracted, ref.pack());
}

// Their people are not ours: no queue, no learning here, a higher price.
void ItemFlow::go_outside(StepRef ref) {
  Item& item = item_of(ref);
  const StepSpec& spec = spec_of(ref);
  const bool integrator = spec.function >= 0;
  pass(ref, integrator ? p_.enterprise.functions[static_cast<std::size_t>(spec.function)].cause
                       : Cause::coordination);
  Stream stream(key_, purpose("effort"), step_key(item, spec));
  const double effort =
      draw_effort(p_.service, stream, spec.effort_hours) * effort_share(item, spec) * item.scope;
  const double rate = p_.structure.roles[static_cast<std::size_t>(spec.role)].hourly_cost;
  const double cost =
      effort * rate * (integrator ? p_.enterprise.integrator_cost : p_.agencies.premium);
  state_of(ref).main_hours = effort;
  item.cost += cost;
  if (!item.touched) item.first_touch = simulation_.now();
  item.touched = true;
  observer_.on_outside_cost(cost, simulation_.now());
  tell(ref, Activity::working, Cause::work, hours(effort));
  simulation_.schedule_in(hours(effort), *this, flow_event::done_outside, ref.pack());
}

void ItemFlow::back_from_outside(StepRef ref) {
  StepState& state = state_of(ref);
  pass(ref, Cause::work);
  if (spec_of(ref).function < 0) state.team = state.from;
  after_task(ref);
}

}  // namespace pendulum
