#include "sim/model/turnover.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "sim/model/parameters.h"
#include "sim/model/reading.h"
#include "sim/model/workforce.h"

namespace pendulum {

namespace {

void declare_leaving(Registry& registry) {
  registry.add("turnover.attrition", Quantity::share)
      .label("Attrition")
      .says("People who leave in a year, as a share of those who are there.")
      .range("0 %", "200 %")
      .standard("15 %")
      .assumption()
      .from("LinkedIn 2018: marketing 17 %, all 11 %; 11-20 %, agencies 30 %")
      .lever("0 %", "40 %");
  registry.add("turnover.overload_factor", Quantity::number)
      .label("Overload drives people out")
      .says("Times as many leave a team that has been overloaded for a quarter.")
      .range("1", "10")
      .standard("1.5")
      .assumption();
  registry.add("turnover.overload", Quantity::share)
      .label("Overloaded from")
      .says("Share of the time present from which a team busy for a quarter counts as overloaded.")
      .range("0 %", "100 %")
      .standard("95 %")
      .assumption();
  registry.add("turnover.embedded_factor", Quantity::number)
      .label("Far from their trade")
      .says("Times as many leave of an enterprise function's people who work inside marketing.")
      .range("1", "10")
      .standard("1.5")
      .assumption()
      .lever("1", "3");
  registry.add("turnover.vacancy", Quantity::duration)
      .label("Time to hire")
      .says("Mean time that a seat stays empty.")
      .range("0 d", "2 y")
      .standard("60 d")
      .assumption()
      .from("30-120 days; Abdel-Hamid & Madnick 1991: 40 days")
      .lever("0 d", "180 d");
}

void declare_joining(Registry& registry) {
  registry.add("turnover.newcomer_speed", Quantity::share)
      .label("Speed of a newcomer")
      .says("Speed on the first day, as a share of the others'.")
      .range("5 %", "100 %")
      .standard("67 %")
      .assumption()
      .from("Madachy 2008: .8 of 1.2")
      .lever("20 %", "100 %");
  registry.add("turnover.ramp", Quantity::choice)
      .label("How newcomers catch up")
      .says("In a straight line, or quickly at first and ever more slowly.")
      .choices({"linear", "exponential"})
      .standard("linear")
      .assumption()
      .from("exponential: Madachy 2008, of the mean newcomer");
  registry.add("turnover.ramp_up", Quantity::duration)
      .label("Time to catch up")
      .says("Until a newcomer is as fast as the others; exponential: its time constant.")
      .range("0 d", "5 y")
      .standard("4 mo")
      .assumption()
      .from("three to six months; Abdel-Hamid & Madnick 1991: 80 days")
      .lever("0 mo", "12 mo");
  registry.add("turnover.mentoring", Quantity::share)
      .label("Mentoring")
      .says(
          "Share of an experienced colleague's time that a newcomer takes, less as they catch up.")
      .range("0 %", "90 %")
      .standard("25 %")
      .assumption()
      .from("Madachy 2008: .25; Abdel-Hamid & Madnick 1991: .2")
      .lever("0 %", "50 %");
}

constexpr Duration quarter_of_a_year{3 * ticks_per_month};
constexpr double vacancy_cv2 = 0.25;

}  // namespace

void declare_turnover(Registry& registry) {
  registry.set_mechanism("turnover");
  registry.add_section({"turnover", "People leave, seats stay empty, newcomers learn.", false});
  registry.add("turnover.enabled", Quantity::flag)
      .label("People come and go")
      .says("Whether anybody leaves, and newcomers need time.")
      .standard("false")
      .assumption();
  declare_leaving(registry);
  declare_joining(registry);
}

TurnoverParameters read_turnover(const Scenario& scenario) {
  TurnoverParameters turnover;
  turnover.enabled = scenario.flag("turnover.enabled");
  turnover.attrition = scenario.number("turnover.attrition");
  turnover.overload_factor = scenario.number("turnover.overload_factor");
  turnover.overload = scenario.number("turnover.overload");
  turnover.embedded_factor = scenario.number("turnover.embedded_factor");
  turnover.vacancy = read_duration(scenario, "turnover.vacancy");
  turnover.newcomer_speed = scenario.number("turnover.newcomer_speed");
  turnover.ramp = scenario.text("turnover.ramp") == "linear" ? Ramp::linear : Ramp::exponential;
  turnover.ramp_up = read_duration(scenario, "turnover.ramp_up");
  turnover.mentoring = scenario.number("turnover.mentoring");
  return turnover;
}

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
  for (int i = 0; i < workforce_.people_count(); ++i) {
    add_seat();
    plan_departure(i);
  }
  simulation_.schedule_in(quarter_of_a_year, *this, quarter_event);
}

void Turnover::on_parameters_changed() {
  if (turnover_.enabled && seats_.empty()) return start();
  for (int i = 0; i < static_cast<int>(seats_.size()); ++i) {
    if (!seats_[static_cast<std::size_t>(i)].vacant && workforce_.stays(i)) plan_departure(i);
  }
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

void Turnover::joined(int person) {
  if (!turnover_.enabled) return;
  while (seats_.size() <= static_cast<std::size_t>(person)) add_seat();
  fill(person);
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
