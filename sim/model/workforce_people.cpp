#include <algorithm>
#include <utility>

#include "sim/base/check.h"
#include "sim/engine/typed_pool.h"
#include "sim/model/workforce.h"

// Who joins, moves and leaves. Nobody drops what is in hand: who goes takes no new work, and goes
// when the last of it is done. The payroll follows, to the tick.

namespace pendulum {

// Takes the person's place in the pool of their team: skills, and how much of them is there.
void Workforce::enter_team(int index) {
  const Person& person = people_[static_cast<std::size_t>(index)];
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  Crew& crew = *teams_[person.team];
  // Before the pool knows the server: it may be given work at once.
  crew.in_order = crew.in_order && (crew.people.empty() || crew.people.back() < index);
  crew.people.push_back(index);
  at_work.server = static_cast<ServerId>(crew.pool.server_count());
  const ServerId server = crew.pool.add_server(skills_of(person));
  const double rate = home_rate(index);
  if (rate != 1) crew.pool.set_rate(server, rate);
  if (at_work.vacant) crew.pool.set_open(server, false);
}

std::vector<double> Workforce::skills_of(const Person& person) const {
  const auto role = static_cast<std::size_t>(person.role);
  std::vector<double> skills(parameters_.structure.roles.size(), 0.0);
  for (const int covered : parameters_.structure.roles[role].covers) {
    skills[static_cast<std::size_t>(covered)] = parameters_.service.cover_proficiency;
  }
  skills[role] = 1;
  return skills;
}

double Workforce::home_rate(int index) const {
  const AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const double focus = at_work.seated ? 1 - parameters_.service.switching_loss : 1;
  return at_work.weight / 100.0 * focus * own_work(at_work);
}

void Workforce::on_parameters_changed() {
  for (const auto& team : teams_) {
    team->pool.set_discipline(parameters_.queueing.discipline, parameters_.queueing.preemptive,
                              parameters_.queueing.attention);
  }
  for (int index = 0; index < people_count(); ++index) {
    const Person& person = people_[static_cast<std::size_t>(index)];
    AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
    if (at_work.going == Going::gone) continue;
    auto& home = teams_[person.team]->pool;
    home.set_proficiency(at_work.server, skills_of(person));
    const double focus = 1 - parameters_.service.switching_loss;
    if (at_work.seat) at_work.seat->pool.set_rate(0, parameters_.tiger.dedication / 100.0 * focus);
    if (!at_work.seated) continue;
    at_work.weight = std::max(0, person.weight - parameters_.tiger.dedication);
    home.set_rate(at_work.server, home_rate(index));
  }
}

int Workforce::add_person(const Person& person, bool new_here) {
  const int index = people_count();
  people_.push_back(person);
  at_work_.emplace_back();
  at_work_.back().weight = person.weight;
  heads_[person.team] += person.weight / 100.0;
  observer_.on_payroll(person.team, person.role, person.weight, simulation_.now());
  enter_team(index);
  client_.on_added(index, new_here);
  return index;
}

void Workforce::remove_person(int index) {
  go_when_free(index, Going::away);
}

void Workforce::move_person(int index, TeamIndex team) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  if (at_work.going == Going::nowhere && people_[static_cast<std::size_t>(index)].team == team) {
    return;
  }
  at_work.next = team;
  go_when_free(index, Going::elsewhere);
}

bool Workforce::stays(int index) const {
  const Going going = at_work_[static_cast<std::size_t>(index)].going;
  return going == Going::nowhere || going == Going::elsewhere;
}

TeamIndex Workforce::future_team(int index) const {
  const AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  return at_work.going == Going::elsewhere ? at_work.next
                                           : people_[static_cast<std::size_t>(index)].team;
}

void Workforce::go_when_free(int index, Going going) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  PENDULUM_CHECK(at_work.going != Going::gone, "who has left cannot go anywhere");
  if (at_work.going == Going::nowhere) ++going_;
  at_work.going = going;
  Crew& home = *teams_[people_[static_cast<std::size_t>(index)].team];
  // Whoever is not there at all would never finish it.
  const bool there = home.pool.server_rate(at_work.server) > 0;
  home.pool.set_open(at_work.server, false, there ? Closing::finish_current : Closing::interrupt);
  let_go_who_can();
}

// Who leaves the firm finishes in a seat too; who moves takes the seat along.
bool Workforce::hands_full(int index) const {
  const AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const auto& home = teams_[people_[static_cast<std::size_t>(index)].team]->pool;
  if (home.server_busy(at_work.server)) return true;
  return at_work.going == Going::away && at_work.seat &&
         at_work.seat->pool.busy_count() + at_work.seat->pool.waiting_count() > 0;
}

void Workforce::let_go_who_can() {
  if (going_ == 0) return;
  for (int index = 0; index < people_count(); ++index) {
    const Going going = at_work_[static_cast<std::size_t>(index)].going;
    const bool wants = going == Going::elsewhere || going == Going::away;
    if (wants && !hands_full(index)) let_go(index);
  }
}

void Workforce::let_go(int index) {
  Person& person = people_[static_cast<std::size_t>(index)];
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  --going_;
  // What has been worked and waited so far belongs to the old team.
  teams_[person.team]->pool.flush();
  if (at_work.seat) at_work.seat->pool.flush();
  heads_[person.team] -= person.weight / 100.0;
  observer_.on_payroll(person.team, person.role, -person.weight, simulation_.now());
  if (at_work.going == Going::away) {
    at_work.going = Going::gone;
    return client_.on_reassigned(index, person.team, person.weight);
  }
  at_work.going = Going::nowhere;
  const TeamIndex before = std::exchange(person.team, at_work.next);
  heads_[person.team] += person.weight / 100.0;
  observer_.on_payroll(person.team, person.role, person.weight, simulation_.now());
  client_.on_reassigned(index, before, person.weight);
  enter_team(index);
}

void Workforce::set_weight(int index, int weight) {
  Person& person = people_[static_cast<std::size_t>(index)];
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const int change = weight - person.weight;
  if (change == 0) return;
  PENDULUM_CHECK(!at_work.seated, "half of somebody in a tiger team cannot go");
  // The stretch that closes now was paid the old way.
  teams_[person.team]->pool.set_rate(at_work.server, weight / 100.0 * own_work(at_work));
  at_work.weight = person.weight = weight;
  heads_[person.team] += change / 100.0;
  observer_.on_payroll(person.team, person.role, change, simulation_.now());
  client_.on_reassigned(index, person.team, weight - change);
}

}  // namespace pendulum
