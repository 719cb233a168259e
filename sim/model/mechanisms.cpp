#include "sim/model/mechanisms.h"

#include "sim/model/model.h"

namespace pendulum {

Registry make_registry() {
  Registry registry;
  declare_run(registry);
  declare_structure(registry);
  declare_staffing(registry);
  declare_workflow(registry);
  declare_demand(registry);
  declare_queueing(registry);
  declare_service_time(registry);
  declare_hand_off(registry);
  declare_fit(registry);
  declare_rework(registry);
  declare_assets(registry);
  declare_committee(registry);
  declare_platform(registry);
  declare_enterprise(registry);
  declare_tiger_team(registry);
  declare_reorganisation(registry);
  declare_adaptive(registry);
  declare_timeline(registry);
  declare_push_back(registry);
  declare_advice(registry);
  declare_playbook(registry);
  declare_regulation(registry);
  declare_orchestration(registry);
  declare_agencies(registry);
  declare_adoption(registry);
  declare_turnover(registry);
  declare_market_entry(registry);
  declare_analytics(registry);
  declare_insight(registry);
  declare_tool_churn(registry);
  return registry;
}

Parameters read_mechanisms(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  Parameters p;
  p.run = read_run(scenario);
  p.structure = read_structure(scenario, problems);
  p.kinds = read_workflow(scenario, problems);
  p.demand = read_demand(scenario, problems);
  p.queueing = read_queueing(scenario, problems);
  p.service = read_service_time(scenario);
  p.hand_off = read_hand_off(scenario);
  p.fit = read_fit(scenario);
  p.rework = read_rework(scenario);
  p.assets = read_assets(scenario);
  p.committee = read_committee(scenario, problems);
  p.platform = read_platform(scenario, problems);
  p.enterprise = read_enterprise(scenario, problems);
  p.tiger = read_tiger_team(scenario);
  p.push_back = read_push_back(scenario);
  p.advice = read_advice(scenario);
  p.playbook = read_playbook(scenario);
  p.orchestration = read_orchestration(scenario, problems);
  p.agencies = read_agencies(scenario, problems);
  p.adoption = read_adoption(scenario);
  p.turnover = read_turnover(scenario);
  if (p.turnover.enabled) p.playbook.learning.turnover = 0;  // people leave one by one
  p.reorganisation = read_reorganisation(scenario);
  p.adaptive = read_adaptive(scenario);
  p.staffing = read_staffing(scenario);
  p.regulation = read_regulation(scenario);
  p.entry = read_market_entry(scenario, problems);
  p.analytics = read_analytics(scenario);
  p.insight = read_insight(scenario);
  p.tools = read_tool_churn(scenario);
  if (p.tools.enabled) p.platform.old_failures = p.tools.old_failures;
  return p;
}

}  // namespace pendulum
