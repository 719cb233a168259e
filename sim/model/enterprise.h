#pragma once

// Mechanism 11, enterprise functions. IT, BI, legal and procurement serve the rest of the company
// too (a background load before marketing's own), so marketing's steps wait there. Embedded people
// serve marketing alone; system integrators are elastic, dear and slow to contract, and take what
// they learnt with them.

#include <string>
#include <vector>

#include "sim/base/time.h"
#include "sim/model/cause.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct FunctionSpec {
  std::string id;
  std::string name;
  int role = 0;
  Cause cause = Cause::enterprise_it;  // how waiting for it is booked
  int people = 0;
  int embedded = 0;               // of these, working inside marketing
  double background_load = 0;     // of its people, from the rest of the company
  double stays_behind = 1;        // of such work of the embedded: those who stay go on doing it
  double background_hours = 8;    // mean effort of one such task
  bool integrator = false;        // backlog may go to a system integrator
  double integrator_backlog = 4;  // … when so many wait per person
  bool ever_embedded = false;     // now or later: then the team inside marketing always exists
};

struct EnterpriseParameters {
  std::vector<FunctionSpec> functions;
  Duration contract;             // time to contract an integrator
  double integrator_cost = 1.8;  // times the hourly cost of the role
  bool ever_integrator = false;  // of any function, now or later
};

void declare_enterprise(Registry& registry);
EnterpriseParameters read_enterprise(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// Teams are the same for a whole run: a team that only a later epoch needs exists, empty, from the
/// start.
void foresee_teams(const std::vector<EnterpriseParameters*>& epochs);

/// Background tasks a month: what keeps the people who stay `background_load` busy, and what the
/// embedded left to them. None where nobody stays.
double background_per_month(const FunctionSpec& function);

}  // namespace pendulum
