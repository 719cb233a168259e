#include "sim/measure/payroll.h"

#include <algorithm>

namespace pendulum {

namespace {
constexpr int weight_of_half_a_person = 50;
}  // namespace

Payroll::Payroll(const Organisation& organisation) {
  for (const TeamFacts& team : organisation.teams) {
    roles_ = std::max({roles_, team.half_people.size(), organisation.roles.size()});
  }
  lines_.resize(organisation.teams.size() * roles_);
  for (std::size_t team = 0; team < organisation.teams.size(); ++team) {
    const std::vector<int>& halves = organisation.teams[team].half_people;
    for (std::size_t role = 0; role < halves.size(); ++role) {
      lines_[team * roles_ + role].weight = halves[role] * weight_of_half_a_person;
    }
  }
}

void Payroll::bring_up(Line& line, TimePoint to) const {
  line.paid += line.weight * (to - line.since).ticks;
  line.since = to;
}

void Payroll::change(TeamIndex team, int role, int weight, TimePoint at) {
  Line& changed = lines_[line(team, role)];
  bring_up(changed, at);
  changed.weight += weight;
}

void Payroll::restart(TimePoint at) {
  for (Line& line : lines_) {
    line.paid = 0;
    line.since = at;
  }
}

void Payroll::close(TimePoint at) {
  for (Line& line : lines_) bring_up(line, at);
}

Centiticks Payroll::paid(std::size_t team) const {
  Centiticks sum = 0;
  for (std::size_t role = 0; role < roles_; ++role) sum += paid(team, role);
  return sum;
}

Centiticks Payroll::paid(std::size_t team, std::size_t role) const {
  return lines_[team * roles_ + role].paid;
}

Centiticks Payroll::paid_until(std::size_t team, std::size_t role, TimePoint at) const {
  const Line& line = lines_[team * roles_ + role];
  return line.paid + line.weight * (at - line.since).ticks;
}

}  // namespace pendulum
