#pragma once

// Headcount follows the work. The same people, by role, are dealt out to the centre and the markets
// by the effective load each team will have under the structure - experience, rework and where it
// lands, reuse, hand-overs, run work of the platforms - not by nominal hours, which would plant
// queues that no leader would tolerate. People can be split between teams in halves; every market
// keeps a minimum presence; work whose role is missing in a team goes to the centre.

#include <string>
#include <vector>

#include "sim/base/time.h"
#include "sim/model/observer.h"
#include "sim/model/organisation.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

struct StaffingParameters {
  std::vector<int> headcount;  // by role, of centre and markets together
  double market_minimum = 1;   // people
};

/// A whole person or a half, who belongs to one team.
struct Person {
  TeamIndex team = 0;
  int role = 0;
  int weight = 100;  // hundredths of a person
};

struct Staffing {
  std::vector<TeamFacts> teams;          // centre, markets, functions, embedded, outside
  std::vector<double> utc_offset_hours;  // by team
  std::vector<double> talk;              // by team: share of time lost to communication
  std::vector<int> function_of;          // by team; -1
  std::vector<TeamIndex> function_team;  // by function
  std::vector<int> embedded_team;        // by function; -1
  int integrator_team = -1;
  std::vector<TeamIndex> agency_teams;  // without people: theirs are not ours
  std::vector<Person> people;           // in order of team, role
  /// Who serves a role for a team: itself, else the centre, else the market with most of that role.
  /// [team][role]; -1 when nobody in the firm can.
  std::vector<std::vector<int>> serving;
  [[nodiscard]] TeamIndex market_team(int market) const {
    return static_cast<TeamIndex>(market + 1);
  }
};
inline constexpr TeamIndex centre_team = 0;

void declare_staffing(Registry& registry);
StaffingParameters read_staffing(const Scenario& scenario);

/// With `stay`, the people of centre and markets stay where those have them.
Staffing deal_people(const Parameters& parameters, const Staffing* stay = nullptr);
/// Whether nothing has changed that would make leaders deal the people out anew: the structure and
/// the headcount. Demand alone does not.
bool same_dealing(const Parameters& a, const Parameters& b);

}  // namespace pendulum
