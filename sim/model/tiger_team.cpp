#include "sim/model/tiger_team.h"

#include <algorithm>
#include <cmath>

#include "sim/model/reading.h"

namespace pendulum {

void declare_tiger_team(Registry& registry) {
  registry.set_mechanism("tiger_team");
  registry.add_section({"tiger_teams", "Temporary cross-functional teams.", false});
  registry.add("tiger_teams.enabled", Quantity::flag)
      .label("Tiger teams")
      .says("Whether eligible work is given to tiger teams.")
      .standard("true")
      .decision();
  registry.set_switch("tiger_teams.enabled");
  registry.add("tiger_teams.at_most", Quantity::count)
      .label("Tiger teams at once")
      .says("How many may exist at the same time; further work goes the ordinary way.")
      .range("0", "50")
      .standard("2")
      .decision()
      .lever("0", "8");
  registry.add("tiger_teams.charter", Quantity::duration)
      .label("Chartering")
      .says("Time to set a team up.")
      .range("0 d", "6 mo")
      .standard("5 d")
      .assumption();
  registry.add("tiger_teams.dedication", Quantity::share)
      .label("Dedication")
      .says("Share of a member's time the team has while there is work for the seat.")
      .range("10 %", "90 %")
      .standard("50 %")
      .decision();
  registry.add("tiger_teams.work_per_seat", Quantity::duration)
      .label("Work per seat")
      .says("A role gets a seat for every so much of its work: the team is sized to the work.")
      .range("4 h", "1 y")
      .standard("40 h")
      .decision();
  registry.add("tiger_teams.seats_per_role", Quantity::count)
      .label("Seats of a role")
      .says("At most so many members of one role; they share each step between them.")
      .range("1", "10")
      .standard("4")
      .decision();
  registry.add("tiger_teams.seats_per_person", Quantity::count)
      .label("Teams per person")
      .says("In how many tiger teams one person may sit.")
      .range("1", "10")
      .standard("2")
      .decision();
}

TigerParameters read_tiger_team(const Scenario& scenario) {
  TigerParameters tiger;
  tiger.enabled = scenario.flag("tiger_teams.enabled");
  tiger.at_most = read_count(scenario, "tiger_teams.at_most");
  tiger.charter = read_duration(scenario, "tiger_teams.charter");
  tiger.dedication = static_cast<int>(scenario.number("tiger_teams.dedication") * 100 + 0.5);
  tiger.seats_per_person = read_count(scenario, "tiger_teams.seats_per_person");
  tiger.hours_per_seat = read_hours(scenario, "tiger_teams.work_per_seat");
  tiger.seats_per_role = read_count(scenario, "tiger_teams.seats_per_role");
  return tiger;
}

int seats_wanted(const TigerParameters& tiger, double hours) {
  const int wanted = static_cast<int>(std::ceil(hours / tiger.hours_per_seat));
  return std::clamp(wanted, 1, tiger.seats_per_role);
}

int TigerTeams::open() {
  if (!tiger_.enabled || active_ >= tiger_.at_most) return -1;
  ++active_;
  for (std::size_t i = 0; i < teams_.size(); ++i) {
    if (!teams_[i].open) {
      teams_[i].open = true;
      return static_cast<int>(i);
    }
  }
  teams_.push_back({true, {}});
  return static_cast<int>(teams_.size()) - 1;
}

void TigerTeams::close(int team) {
  Team& closing = teams_[static_cast<std::size_t>(team)];
  for (const TigerMember& member : closing.members) {
    --memberships_[static_cast<std::size_t>(member.person)];
  }
  closing.members.clear();
  closing.open = false;
  --active_;
}

void TigerTeams::join(int team, const TigerMember& member) {
  const auto person = static_cast<std::size_t>(member.person);
  if (memberships_.size() <= person) memberships_.resize(person + 1, 0);
  ++memberships_[person];
  teams_[static_cast<std::size_t>(team)].members.push_back(member);
}

int TigerTeams::seats(int team, int role) const {
  const std::vector<TigerMember>& all = members(team);
  return static_cast<int>(std::count_if(
      all.begin(), all.end(), [&](const TigerMember& member) { return member.role == role; }));
}

const std::vector<TigerMember>& TigerTeams::members(int team) const {
  return teams_[static_cast<std::size_t>(team)].members;
}

bool TigerTeams::sits(int team, int person) const {
  const std::vector<TigerMember>& all = members(team);
  return std::any_of(all.begin(), all.end(),
                     [&](const TigerMember& member) { return member.person == person; });
}

int TigerTeams::memberships(int person) const {
  const auto index = static_cast<std::size_t>(person);
  return index < memberships_.size() ? memberships_[index] : 0;
}

}  // namespace pendulum
