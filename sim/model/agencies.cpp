#include "sim/model/agencies.h"

#include <algorithm>

#include "sim/model/chores.h"
#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_relations(Registry& registry) {
  registry.add("agencies.coordinator", Quantity::reference)
      .label("Kept in step by")
      .says("The role that briefs agencies and keeps relations with them; none = orchestrators.")
      .refers_to("roles")
      .standard("");
  registry.add("agencies.brief", Quantity::duration)
      .label("Briefing an agency")
      .says("Our working time per job given to an agency, briefing and taking over.")
      .range("0 h", "40 h")
      .standard("2 h")
      .assumption();
  registry.add("agencies.relation", Quantity::duration)
      .label("Keeping an agency in step")
      .says("Our working time a month per relation: of a team with an agency, of two agencies.")
      .range("0 h", "40 h")
      .standard("3 h")
      .assumption()
      .from("half an hour to an hour a week per link, Brooks 1975");
  registry.add("agencies.relation_lasts", Quantity::duration)
      .label("Agencies stay")
      .says("A relation exists until so long after the agency's last job for the team.")
      .range("0 mo", "5 y")
      .standard("2 mo")
      .assumption();
}

}  // namespace

void declare_agencies(Registry& registry) {
  registry.set_mechanism("agencies");
  registry.add_section({"agencies", "Agencies that take what overflows.", false});
  registry.add("agencies.enabled", Quantity::flag)
      .label("Agencies")
      .says("Whether work that teams have no time for is given to agencies.")
      .standard("false")
      .decision();
  registry.set_switch("agencies.enabled");
  registry.add("agencies.count", Quantity::count)
      .label("How many agencies")
      .says("Jobs are spread over so many of them.")
      .range("1", "30")
      .standard("2")
      .decision()
      .lever("1", "10")
      .fixed();
  registry.add("agencies.threshold", Quantity::number)
      .label("Agency from a backlog of")
      .says("Items waiting per person at which a team's new work goes to an agency.")
      .range("0", "100")
      .standard("3")
      .decision()
      .lever("0", "10");
  registry.add("agencies.contract", Quantity::duration)
      .label("Commissioning")
      .says("Time from asking an agency to its beginning.")
      .range("0 d", "1 y")
      .standard("5 d")
      .assumption();
  registry.add("agencies.premium", Quantity::number)
      .label("Agency's price")
      .says("Times the hourly cost of the role.")
      .range("1", "5")
      .standard("1.6")
      .assumption();
  registry.add("agencies.roles", Quantity::references)
      .label("Work for agencies")
      .says("Roles whose work may be given to agencies; none named = everybody's.")
      .refers_to("roles")
      .standard("[]");
  declare_relations(registry);
}

AgencyParameters read_agencies(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  AgencyParameters agencies;
  agencies.enabled = scenario.flag("agencies.enabled");
  agencies.count = read_count(scenario, "agencies.count");
  agencies.threshold = scenario.number("agencies.threshold");
  agencies.contract = read_duration(scenario, "agencies.contract");
  agencies.premium = scenario.number("agencies.premium");
  const std::vector<std::string>& roles = scenario.ids("roles");
  for (const std::string& role : scenario.references("agencies.roles")) {
    agencies.roles.push_back(index_in(roles, role));
  }
  const std::string& named = scenario.text("agencies.coordinator");
  agencies.coordinator = index_in(roles, named.empty() ? "orchestrator" : named);
  agencies.brief_hours = read_hours(scenario, "agencies.brief");
  agencies.relation_hours = read_hours(scenario, "agencies.relation");
  agencies.relation_lasts = read_duration(scenario, "agencies.relation_lasts");
  if (agencies.enabled && agencies.coordinator < 0) {
    problems.push_back(conflict_at(scenario, {"agencies.coordinator", "agencies.enabled"},
                                   worded("nobody to brief agencies"), worded("name a role")));
  }
  return agencies;
}

int relations(int agencies) {
  return agencies + agencies * (agencies - 1) / 2;
}

Agencies::Agencies(const Parameters& parameters, RandomKey key, Simulation& simulation)
    : parameters_(parameters), key_(key), simulation_(simulation) {
  works_until_.resize(parameters.people.teams.size() * parameters.people.agency_teams.size());
}

void Agencies::start(Chores& chores) {
  chores_ = &chores;
  on_parameters_changed();
}

void Agencies::on_parameters_changed() {
  if (!parameters_.agencies.enabled || in_step_) return;
  in_step_ = true;
  simulation_.schedule_in(Duration{ticks_per_week}, *this, 0);
}

bool Agencies::may_take(int role) const {
  const std::vector<int>& roles = parameters_.agencies.roles;
  return parameters_.agencies.enabled &&
         (roles.empty() || std::find(roles.begin(), roles.end(), role) != roles.end());
}

TeamIndex Agencies::take_job(TeamIndex team, std::uint64_t job) {
  const std::vector<TeamIndex>& agencies = parameters_.people.agency_teams;
  const double u = Stream(key_, purpose("agency"), job).next_uniform();
  const auto which = std::min(agencies.size() - 1,
                              static_cast<std::size_t>(u * static_cast<double>(agencies.size())));
  works_until_[team * agencies.size() + which] =
      simulation_.now() + parameters_.agencies.relation_lasts;
  chores_->ask(team, parameters_.agencies.coordinator, Cause::coordination,
               parameters_.agencies.brief_hours);
  return agencies[which];
}

// A week of keeping everybody in step.
void Agencies::on_event(std::uint32_t, std::uint64_t) {
  const std::size_t count = parameters_.people.agency_teams.size();
  for (std::size_t team = 0; team * count < works_until_.size(); ++team) {
    const auto first = works_until_.begin() + static_cast<std::ptrdiff_t>(team * count);
    const auto working = std::count_if(first, first + static_cast<std::ptrdiff_t>(count),
                                       [&](TimePoint until) { return until > simulation_.now(); });
    if (working == 0) continue;
    const double hours = relations(static_cast<int>(working)) *
                         parameters_.agencies.relation_hours / weeks_per_month;
    chores_->ask(static_cast<TeamIndex>(team), parameters_.agencies.coordinator,
                 Cause::coordination, hours);
  }
  simulation_.schedule_in(Duration{ticks_per_week}, *this, 0);
}

}  // namespace pendulum
