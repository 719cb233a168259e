#include "sim/engine/typed_pool.h"
#include "sim/model/workforce.h"

// How much of a person is there for their own work: an empty seat, a newcomer's pace, a mentor's
// time. What is not is booked under its cause, to the tick.

namespace pendulum {

void Workforce::set_vacant(int index, bool vacant) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  if (at_work.vacant == vacant) return;
  auto& pool = teams_[people_[static_cast<std::size_t>(index)].team]->pool;
  if (vacant) {
    at_work.vacant = true;
    pool.set_open(at_work.server, false, Closing::finish_current);
  } else {
    // Whatever closes now was vacancy; what starts at once is work already. Whoever is on the way
    // to another team begins nothing more in this one.
    pool.flush();
    if (at_work.going == Going::nowhere) pool.set_open(at_work.server, true);
    at_work.vacant = false;
  }
}

void Workforce::set_slowness(int index, double share) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  if (at_work.slowness == share) return;
  set_own_work(index, (1 - at_work.mentoring) * (1 - share));
  at_work.slowness = share;
}

void Workforce::set_mentoring(int index, double share) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  if (at_work.mentoring == share) return;
  set_own_work(index, (1 - share) * (1 - at_work.slowness));
  at_work.mentoring = share;
}

// Comes before the change is noted: the stretch that closes now was spent the old way.
void Workforce::set_own_work(int index, double share) {
  const Person& person = people_[static_cast<std::size_t>(index)];
  const AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const double focus = at_work.seated ? 1 - parameters_.service.switching_loss : 1;
  teams_[person.team]->pool.set_rate(at_work.server, at_work.weight / 100.0 * focus * share);
}

void Workforce::book_idle(int index, Duration elapsed, bool closed) {
  const Person& person = people_[static_cast<std::size_t>(index)];
  const AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const Centiticks paid = elapsed.ticks * at_work.weight;
  if (paid <= 0) return;
  const TimePoint now = simulation_.now();
  if (at_work.vacant && closed)
    return observer_.on_absent(person.team, person.role, Cause::vacancy, paid, now);
  const auto given = static_cast<Centiticks>(static_cast<double>(paid) * at_work.mentoring);
  if (given > 0) observer_.on_effort(person.team, Cause::mentoring, given, now);
  observer_.on_idle(person.team, person.role, paid - given, now);
  load_[person.team].idle += paid - given;
}

double Workforce::busy_share_since(TeamIndex team) {
  const Load load = load_[team];
  load_[team] = {};
  const Centiticks present = load.busy + load.idle;
  return present > 0 ? static_cast<double>(load.busy) / static_cast<double>(present) : 0;
}

}  // namespace pendulum
