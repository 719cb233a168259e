#include "sim/model/workforce.h"

#include <algorithm>
#include <limits>

#include "sim/engine/typed_pool.h"
#include "sim/model/stretch.h"

namespace pendulum {

Workforce::Crew::Crew(Workforce& workforce, PoolOptions options, bool seat)
    : pool(workforce.simulation_, *this, options), workforce_(workforce), seat_(seat) {}

double Workforce::Crew::service_ticks(std::uint64_t tag, ServerId server, double proficiency) {
  const Person& person = workforce_.people_[static_cast<std::size_t>(people[server])];
  return workforce_.client_.begin(tag, person, proficiency >= 1) / proficiency;
}

void Workforce::Crew::on_started(std::uint64_t tag, ServerId server) {
  if (seat_) workforce_.seat_changed(people[server], +1);
  workforce_.client_.on_begun(tag, workforce_.people_[static_cast<std::size_t>(people[server])]);
}

void Workforce::Crew::on_interrupted(std::uint64_t tag, ServerId server) {
  if (seat_) workforce_.seat_changed(people[server], -1);
  workforce_.client_.on_interrupted(tag);
  workforce_.let_go_who_can();
}

void Workforce::Crew::on_finished(std::uint64_t tag, ServerId server) {
  if (seat_) workforce_.seat_changed(people[server], -1);
  workforce_.client_.on_done(tag);
  workforce_.let_go_who_can();
}

// At home, while the member also sits in a tiger team, only a part of the person is there; what
// that slows is felt by the work as switching, not as work. Newcomers take their part first.
void Workforce::Crew::on_worked(std::uint64_t tag, ServerId server, Duration elapsed) {
  const int index = people[server];
  const Person& person = workforce_.people_[static_cast<std::size_t>(index)];
  const AtWork& at_work = workforce_.at_work_[static_cast<std::size_t>(index)];
  const double loss = workforce_.parameters_.service.switching_loss;
  if (seat_) {
    workforce_.book(person, tag, elapsed, workforce_.parameters_.tiger.dedication, loss, loss);
  } else if (at_work.seated) {
    const double here = at_work.weight / static_cast<double>(person.weight);
    workforce_.book(person, tag, elapsed, at_work.weight, loss, 1 - (1 - loss) * here, &at_work);
  } else {
    workforce_.book(person, tag, elapsed, at_work.weight, 0, 0, &at_work);
  }
}

void Workforce::Crew::on_idle(ServerId server, Duration elapsed) {
  if (!seat_) workforce_.book_idle(people[server], elapsed, false);  // else no seat is held
}

// Closed is an empty seat, and who leaves the firm. Until everything in hand is done, in a seat
// too, that is paid time.
void Workforce::Crew::on_closed(ServerId server, Duration elapsed) {
  const AtWork& at_work = workforce_.at_work_[static_cast<std::size_t>(people[server])];
  const Person& person = workforce_.people_[static_cast<std::size_t>(people[server])];
  const bool at_home = !seat_ && server == at_work.server &&
                       this == workforce_.teams_[person.team].get() && at_work.going != Going::gone;
  if (at_home) workforce_.book_idle(people[server], elapsed, true);
}

Workforce::Workforce(const Parameters& parameters, RandomKey key, Simulation& simulation,
                     WorkforceClient& client, Observer& observer)
    : parameters_(parameters),
      key_(key),
      simulation_(simulation),
      client_(client),
      observer_(observer),
      people_(parameters.people.people) {
  for (std::size_t t = 0; t < parameters.people.teams.size(); ++t) {
    const PoolOptions options{parameters.queueing.discipline, parameters.queueing.preemptive, key,
                              hash_name(parameters.people.teams[t].id),
                              parameters.queueing.attention};
    teams_.push_back(std::make_unique<Crew>(*this, options, false));
    heads_.push_back(parameters.people.teams[t].people());
  }
  load_.resize(heads_.size());
  at_work_.resize(people_.size());
  for (std::size_t i = 0; i < people_.size(); ++i) {
    at_work_[i].weight = people_[i].weight;
    enter_team(static_cast<int>(i));
  }
}

double Workforce::work_left(TeamIndex team, RequestId request) const {
  return teams_[team]->pool.work_left(request);
}

bool Workforce::in_hand(TeamIndex team, RequestId request) const {
  return teams_[team]->pool.in_service(request);
}

RequestId Workforce::submit(TeamIndex team, const Request& request) {
  return teams_[team]->pool.submit(request);
}

RequestId Workforce::submit_to_seat(int index, const Request& request) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  if (!at_work.seat) {
    at_work.seat = std::make_unique<Crew>(*this, PoolOptions{}, true);
    const std::vector<double> skills(parameters_.structure.roles.size(), 1.0);
    at_work.seat->pool.add_server(skills);
    at_work.seat->people.push_back(index);
    const double focus = 1 - parameters_.service.switching_loss;
    at_work.seat->pool.set_rate(0, parameters_.tiger.dedication / 100.0 * focus);
  }
  return at_work.seat->pool.submit(request);
}

void Workforce::withdraw(TeamIndex team, int person, RequestId request) {
  if (person < 0) {
    teams_[team]->pool.withdraw(request);
    return let_go_who_can();
  }
  AtWork& at_work = at_work_[static_cast<std::size_t>(person)];
  const bool working = at_work.seat->pool.busy_count() > 0;
  at_work.seat->pool.withdraw(request);
  if (working && at_work.seat->pool.busy_count() == 0) seat_changed(person, -1);
  let_go_who_can();
}

// The seat takes its share of the person only while there is work for it.
void Workforce::seat_changed(int index, int change) {
  AtWork& at_work = at_work_[static_cast<std::size_t>(index)];
  const Person& person = people_[static_cast<std::size_t>(index)];
  at_work.seated = change > 0;
  const int weight =
      at_work.seated ? std::max(0, person.weight - parameters_.tiger.dedication) : person.weight;
  const double focus = at_work.seated ? 1 - parameters_.service.switching_loss : 1;
  at_work.seated = !at_work.seated;  // the stretch that closes now was spent the old way
  teams_[person.team]->pool.set_rate(at_work.server, weight / 100.0 * focus * own_work(at_work));
  at_work.seated = !at_work.seated;
  at_work.weight = weight;
}

void Workforce::book(const Person& person, std::uint64_t tag, Duration elapsed, int weight,
                     double lost, double passed_lost, const AtWork* at_home) {
  const Centiticks paid = elapsed.ticks * weight;
  load_[person.team].busy += paid;
  Stretch stretch(paid, elapsed.ticks);
  if (at_home != nullptr) {
    // Newcomers are nobody's item: their mentor's time is on no item's bill.
    stretch.take_share(Cause::mentoring, at_home->mentoring, false);
    stretch.take_share(Cause::ramp_up, at_home->slowness, true);
  }
  stretch.divide(client_.mix_of(tag), lost, passed_lost);
  observer_.on_stretch(person.team, stretch.parts(), simulation_.now());
  client_.on_stretch(tag, person, stretch.parts());
}

void Workforce::flush() {
  for (const auto& team : teams_) team->pool.flush();
  for (const AtWork& at_work : at_work_) {
    if (at_work.seat) at_work.seat->pool.flush();
  }
}

double Workforce::waiting_per_person(TeamIndex team) const {
  // Nobody is there: it would wait for ever.
  if (heads_[team] <= 0) return std::numeric_limits<double>::infinity();
  return static_cast<double>(teams_[team]->pool.waiting_count()) / heads_[team];
}

double Workforce::load_per_person(TeamIndex team) const {
  if (heads_[team] <= 0) return std::numeric_limits<double>::infinity();
  const auto& pool = teams_[team]->pool;
  return static_cast<double>(pool.waiting_count() + pool.busy_count()) / heads_[team];
}

}  // namespace pendulum
