#include "sim/measure/payroll.h"

#include <algorithm>
#include <limits>

namespace pendulum {

namespace {
constexpr int weight_of_half_a_person = 50;

// Integrators are paid for as an outside cost.
double hourly_wage(const Organisation& organisation, std::size_t team, std::size_t role) {
  if (organisation.teams[team].kind == TeamKind::integrator) return 0;
  const std::vector<double>& hourly = organisation.hourly_cost_by_role;
  if (hourly.empty()) return std::numeric_limits<double>::quiet_NaN();
  return role < hourly.size() ? hourly[role] : 0;
}

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
  set_wages(organisation, TimePoint{});
}

void Payroll::set_wages(const Organisation& organisation, TimePoint at) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    bring_up(lines_[i], at);
    lines_[i].hourly = hourly_wage(organisation, i / roles_, i % roles_);
  }
}

double Payroll::Line::earned_until(TimePoint at) const {
  const auto centiticks = static_cast<double>(weight * (at - since).ticks);
  return earned + centiticks / (100.0 * ticks_per_hour) * hourly;
}

void Payroll::bring_up(Line& line, TimePoint to) const {
  line.earned = line.earned_until(to);
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
    line.earned = 0;
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

double Payroll::wages_until(TimePoint at) const {
  double sum = 0;
  for (const Line& line : lines_) sum += line.earned_until(at);
  return sum;
}

}  // namespace pendulum
