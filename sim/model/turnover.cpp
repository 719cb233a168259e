#include "sim/model/turnover.h"

#include <algorithm>
#include <utility>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "sim/model/parameters.h"
#include "sim/model/workforce.h"

namespace pendulum {

namespace {

constexpr Duration quarter_of_a_year{3 * ticks_per_month};
constexpr double vacancy_cv2 = 0.25;

}  // namespace

double newness(const TurnoverParameters& turnover, Duration since) {
  if (turnover.ramp_up.ticks <= 0) return 0;
  const double part =
      static_cast<double>(since.ticks) / static_cast<double>(turnover.ramp_up.ticks);
  return turnover.ramp == Ramp::linear ? std::max(0.0, 1 - part) : portable::exp(-part);
}

Turnover::Turnover(const Parameters& parameters, RandomKey key, Simulation& simulation,
                   Observer& observer, Workforce& workforce, Playbook& playbook)
    : parameters_(parameters),
      turnover_(parameters.turnover),
      key_(key),
      simulation_(simulation),
      observer_(observer),
      workforce_(workforce),
      playbook_(playbook),
      of_role_(parameters.structure.roles.size(), 0),
      overloaded_(parameters.people.teams.size(), 0) {}

void Turnover::start() {
  if (!turnover_.enabled) return;
  seat_everybody();
  if (std::exchange(reviewing_, true)) return;
  simulation_.schedule_in(quarter_of_a_year, *this, quarter_event);
}

// A seat for all who have none: who were added while nobody came or went have not got one.
void Turnover::seat_everybody() {
  for (int i = static_cast<int>(seats_.size()); i < workforce_.people_count(); ++i) {
    add_seat();
    plan_departure(i);
  }
}

void Turnover::on_parameters_changed() {
  for (int i = 0; i < static_cast<int>(seats_.size()); ++i) {
    if (!seats_[static_cast<std::size_t>(i)].vacant && workforce_.stays(i)) plan_departure(i);
  }
  start();
}

// Seats are numbered by role, over the whole firm: the n-th marketer's seat has the same luck in
// every structure, wherever the structure puts it.
void Turnover::add_seat() {
  const int person = static_cast<int>(seats_.size());
  const auto role = static_cast<std::size_t>(workforce_.person(person).role);
  Seat seat;
  seat.key = mix(hash_name(parameters_.structure.roles[role].id),
                 static_cast<std::uint64_t>(of_role_[role]++));
  seat.as_of = simulation_.now();
  seats_.push_back(seat);
  settle_in(person);
}

// Draws how long the present holder will bear it.
void Turnover::settle_in(int person) {
  Seat& seat = seats_[static_cast<std::size_t>(person)];
  Stream stream(key_, purpose("attrition"), seat.key, seat.departures * 2);
  seat.threshold = exponential(stream, 1);
  seat.hazard = seat.hazard_rate = 0;
  seat.as_of = seat.since = simulation_.now();
}

double Turnover::hazard_per_month(int person) const {
  if (!turnover_.enabled) return 0;
  const TeamIndex team = workforce_.person(person).team;
  double hazard = turnover_.attrition / 12;
  if (team < overloaded_.size() && overloaded_[team] != 0) hazard *= turnover_.overload_factor;
  if (parameters_.people.teams[team].kind == TeamKind::embedded) {
    hazard *= turnover_.embedded_factor;
  }
  return hazard;
}

void Turnover::plan_departure(int person) {
  Seat& seat = seats_[static_cast<std::size_t>(person)];
  simulation_.cancel(seat.departure);
  seat.departure = {};
  seat.hazard += seat.hazard_rate * (simulation_.now() - seat.as_of).as_months();
  seat.as_of = simulation_.now();
  const double hazard = hazard_per_month(person);
  seat.hazard_rate = hazard;
  if (seat.vacant || hazard <= 0) return;
  constexpr double never = 2400;  // months
  const double wait = std::max(0.0, seat.threshold - seat.hazard) / hazard;
  if (wait < never) {
    seat.departure = simulation_.schedule_in(months(wait), *this, departure_event,
                                             static_cast<std::uint64_t>(person));
  }
}

void Turnover::on_event(std::uint32_t code, std::uint64_t subject) {
  switch (code) {
    case departure_event:
      return depart(static_cast<int>(subject));
    case filled_event:
      return fill(static_cast<int>(subject));
    case quarter_event:
      review_load();
      return static_cast<void>(simulation_.schedule_in(quarter_of_a_year, *this, quarter_event));
    default:
      teaching_ = false;
      teach_everybody();
  }
}

void Turnover::depart(int person) {
  if (!workforce_.stays(person)) return;
  Seat& seat = seats_[static_cast<std::size_t>(person)];
  const Person& who = workforce_.person(person);
  Stream stream(key_, purpose("attrition"), seat.key, seat.departures * 2 + 1);
  const double wait = lognormal(stream, static_cast<double>(turnover_.vacancy.ticks), vacancy_cv2);
  ++seat.departures;
  seat.vacant = true;
  seat.departure = {};
  observer_.on_person(who.team, PersonChange::left, who.weight, simulation_.now());
  if (seat.newcomer) {
    std::erase(newcomers_, person);
    no_longer_new(person);
  }
  workforce_.set_vacant(person, true);
  mentor_lost(person);
  simulation_.schedule_in(round_to_ticks(wait), *this, filled_event,
                          static_cast<std::uint64_t>(person));
}

void Turnover::no_longer_new(int person) {
  seats_[static_cast<std::size_t>(person)].newcomer = false;
  workforce_.set_slowness(person, 0);
  const Person& who = workforce_.person(person);
  observer_.on_person(who.team, PersonChange::settled, who.weight, simulation_.now());
}

void Turnover::fill(int person) {
  if (!workforce_.stays(person)) return;
  Seat& seat = seats_[static_cast<std::size_t>(person)];
  seat.vacant = false;
  workforce_.set_vacant(person, false);
  settle_in(person);
  plan_departure(person);
  seat.newcomer = true;
  const Person& who = workforce_.person(person);
  observer_.on_person(who.team, PersonChange::joined, who.weight, simulation_.now());
  playbook_.newcomer(who.team, std::min(1.0, who.weight / 100.0 / workforce_.heads(who.team)));
  newcomers_.push_back(person);
  teach_newcomer(person);
}

void Turnover::added(int person, bool new_here) {
  if (!turnover_.enabled) return;
  seat_everybody();
  if (!new_here) return;
  // The new seat is empty for a moment.
  const Person& who = workforce_.person(person);
  observer_.on_seats(who.team, who.weight, 0, simulation_.now());
  fill(person);
}

// An empty seat, or one with somebody new in it, goes with the person; of those who leave the firm
// whoever is new is told of by the next round of teaching.
void Turnover::reassigned(int person, TeamIndex team, int weight) {
  if (static_cast<std::size_t>(person) >= seats_.size()) return;
  const Seat& seat = seats_[static_cast<std::size_t>(person)];
  const bool goes = !workforce_.stays(person);
  const bool newcomer = seat.newcomer && !goes;
  if (!seat.vacant && !newcomer) return;
  const auto tell = [&](TeamIndex where, int change) {
    observer_.on_seats(where, seat.vacant ? change : 0, newcomer ? change : 0, simulation_.now());
  };
  tell(team, -weight);
  const Person& who = workforce_.person(person);
  if (!goes) tell(who.team, who.weight);
}

bool Turnover::is_settled(int person) const {
  if (static_cast<std::size_t>(person) >= seats_.size()) return true;
  const Seat& seat = seats_[static_cast<std::size_t>(person)];
  return !seat.vacant && !seat.newcomer;
}

void Turnover::review_load() {
  for (std::size_t team = 0; team < overloaded_.size(); ++team) {
    const double busy = workforce_.busy_share_since(static_cast<TeamIndex>(team));
    overloaded_[team] = busy > turnover_.overload ? 1 : 0;
  }
  for (int i = 0; i < static_cast<int>(seats_.size()); ++i) {
    Seat& seat = seats_[static_cast<std::size_t>(i)];
    if (seat.vacant || !workforce_.stays(i)) continue;
    plan_departure(i);
  }
}

}  // namespace pendulum
