#include "sim/model/staffing.h"

#include "sim/model/dealing.h"
#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_staffing(Registry& registry) {
  registry.set_mechanism("staffing");
  registry.add_section({"people", "How many people there are, by role.", false});
  registry.add("people.headcount.{roles}", Quantity::count)
      .label("People")
      .says("People of this role in the centre and the markets together.")
      .range("0", "100000")
      .standard("0")
      .decision();
  registry.add("people.market_minimum", Quantity::number)
      .label("Least people in a market")
      .says("Every market keeps at least so many people.")
      .range("0", "100")
      .standard("1")
      .decision();
}

StaffingParameters read_staffing(const Scenario& scenario) {
  StaffingParameters staffing;
  for (const std::string& role : scenario.ids("roles")) {
    staffing.headcount.push_back(read_count(scenario, "people.headcount." + role));
  }
  staffing.market_minimum = scenario.number("people.market_minimum");
  return staffing;
}

namespace {

void add_team(Staffing& staffing, TeamFacts facts, double utc_hours, int function) {
  staffing.teams.push_back(std::move(facts));
  staffing.utc_offset_hours.push_back(utc_hours);
  staffing.function_of.push_back(function);
}

void add_functions(const Parameters& p, Staffing& staffing) {
  const double utc = p.hand_off.centre_utc_offset_hours;
  const std::size_t roles = p.structure.roles.size();
  const auto count = static_cast<int>(p.enterprise.functions.size());
  for (int f = 0; f < count; ++f) {
    const FunctionSpec& function = p.enterprise.functions[static_cast<std::size_t>(f)];
    TeamFacts facts{function.id, function.name, TeamKind::enterprise, -1,
                    std::vector<int>(roles, 0)};
    facts.half_people[static_cast<std::size_t>(function.role)] =
        2 * (function.people - function.embedded);
    staffing.function_team.push_back(static_cast<TeamIndex>(staffing.teams.size()));
    add_team(staffing, facts, utc, f);
  }
  for (int f = 0; f < count; ++f) {
    const FunctionSpec& function = p.enterprise.functions[static_cast<std::size_t>(f)];
    staffing.embedded_team.push_back(-1);
    if (!function.ever_embedded) continue;
    TeamFacts facts{function.id + "_embedded", function.name + " in marketing", TeamKind::embedded,
                    -1, std::vector<int>(roles, 0)};
    facts.half_people[static_cast<std::size_t>(function.role)] = 2 * function.embedded;
    if (function.embedded > 0) {
      staffing.embedded_team.back() = static_cast<int>(staffing.teams.size());
    }
    add_team(staffing, facts, utc, f);
  }
  if (!p.enterprise.ever_integrator) return;
  staffing.integrator_team = static_cast<int>(staffing.teams.size());
  add_team(staffing,
           {"integrator", "Integrator", TeamKind::integrator, -1, std::vector<int>(roles, 0)}, utc,
           -1);
}

void add_agencies(const Parameters& p, Staffing& staffing) {
  const int count = p.agencies.ever_enabled ? p.agencies.count : 0;
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    staffing.agency_teams.push_back(static_cast<TeamIndex>(staffing.teams.size()));
    add_team(staffing,
             {"agency_" + number, "Agency " + number, TeamKind::integrator, -1,
              std::vector<int>(p.structure.roles.size(), 0)},
             p.hand_off.centre_utc_offset_hours, -1);
  }
}

void list_people(Staffing& staffing) {
  for (std::size_t t = 0; t < staffing.teams.size(); ++t) {
    const std::vector<int>& halves = staffing.teams[t].half_people;
    for (std::size_t role = 0; role < halves.size(); ++role) {
      for (int n = halves[role]; n > 0; n -= 2) {
        staffing.people.push_back(
            {static_cast<TeamIndex>(t), static_cast<int>(role), n >= 2 ? 100 : 50});
      }
    }
  }
}

}  // namespace

bool same_dealing(const Parameters& a, const Parameters& b) {
  if (a.staffing.headcount != b.staffing.headcount) return false;
  if (a.staffing.market_minimum != b.staffing.market_minimum) return false;
  for (std::size_t m = 0; m < a.structure.markets.size(); ++m) {
    if (is_open(a.entry, m) != is_open(b.entry, m)) return false;
  }
  for (std::size_t f = 0; f < a.structure.families.size(); ++f) {
    for (std::size_t m = 0; m < a.structure.markets.size(); ++m) {
      const auto family = static_cast<int>(f), market = static_cast<int>(m);
      if (centre_share_in(a.structure, family, market) !=
          centre_share_in(b.structure, family, market)) {
        return false;
      }
    }
  }
  return true;
}

Staffing deal_people(const Parameters& p, const Staffing* stay) {
  Staffing staffing;
  HeadTable table;
  for (std::size_t t = 0; stay != nullptr && t <= p.structure.markets.size(); ++t) {
    table.push_back(stay->teams[t].half_people);
  }
  if (stay == nullptr) table = deal_centre_and_markets(p);
  add_team(staffing, {"centre", "Centre", TeamKind::centre, -1, table[0]},
           p.hand_off.centre_utc_offset_hours, -1);
  for (std::size_t m = 0; m < p.structure.markets.size(); ++m) {
    const MarketSpec& market = p.structure.markets[m];
    add_team(staffing,
             {market.id, market.name, TeamKind::market, static_cast<int>(m), table[m + 1]},
             market.utc_offset_hours, -1);
  }
  add_functions(p, staffing);
  add_agencies(p, staffing);
  list_people(staffing);
  for (std::size_t t = 0; t < staffing.teams.size(); ++t) {
    staffing.talk.push_back(communication_loss(p.service, staffing.teams[t].people()));
    staffing.serving.emplace_back();
    for (std::size_t role = 0; role < p.structure.roles.size(); ++role) {
      staffing.serving.back().push_back(who_serves(p, staffing.teams, t, role));
    }
  }
  return staffing;
}

}  // namespace pendulum
