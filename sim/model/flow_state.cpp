#include "sim/model/flow_state.h"

namespace pendulum {

FlowState::FlowState(const Parameters& parameters, RandomKey key, Simulation& simulation,
                     Observer& observer, const FlowClients& clients)
    : p_(parameters),
      key_(key),
      simulation_(simulation),
      observer_(observer),
      experience_(parameters.service, parameters.structure, parameters.people.teams.size()),
      library_(parameters.assets, parameters.structure, *parameters.topics, key),
      blockages_(parameters.structure),
      workforce_(parameters, key, simulation, clients.work, observer),
      park_(parameters.stack, parameters.platform),
      chores_(parameters, park_, key, simulation),
      committee_(parameters.committee, key, simulation, clients.decisions),
      failures_(parameters.platform, park_.stack(), key, simulation, clients.failures),
      demand_(parameters.demand, parameters.kinds, parameters.structure, key, simulation,
              clients.demand),
      regulation_(parameters.regulation, parameters.structure, key, simulation, clients.rules),
      entry_(parameters.entry, simulation, clients.entries),
      insight_(parameters.insight, parameters.structure),
      churn_(parameters.tools, parameters.structure, key, simulation, clients.tools),
      tiger_(parameters.tiger),
      push_back_(parameters, key, simulation, observer),
      playbook_(parameters, key, simulation, observer),
      orchestration_(parameters, simulation, observer),
      agencies_(parameters, key, simulation),
      adoption_(parameters, key, simulation, observer),
      turnover_(parameters, key, simulation, observer, workforce_, playbook_),
      incident_kind_(kind_with(parameters.kinds, Trigger::incident)),
      steps_followed_(observer.follows_steps()),
      disruption_(parameters.reorganisation) {
  links_.meet(park_.stack());
  for (int m = 0; m < static_cast<int>(p_.structure.markets.size()); ++m) {
    if (!entry_.entered(m)) park_.set_market(m, false);
  }
  pool_data();
}

// Which customers' data lie together follows from the tools and from the markets the firm is in.
void FlowState::pool_data() {
  std::vector<bool> entered;
  for (int m = 0; m < static_cast<int>(p_.structure.markets.size()); ++m)
    entered.push_back(entry_.entered(m));
  insight_.pool(park_.stack(), entered);
}

void FlowState::publish(StepRef ref, Activity activity, Cause cause, Duration ahead) {
  const StepState& state = state_of(ref);
  const TimePoint now = simulation_.now();
  observer_.on_step_changed(
      {item_of(ref).facts.id, ref.step, activity, cause, state.team, state.from, now, now + ahead});
}

}  // namespace pendulum
