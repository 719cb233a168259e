#pragma once

// Mechanism 17, people come and go. Everybody leaves some day, sooner from an overloaded team and
// when their trade is at home elsewhere; the seat stays empty until somebody is found; newcomers
// are slow at first and take a colleague's time. Reproduces Brooks' law in Madachy's (2008) form:
// newcomers at two thirds of the speed, each assimilated with a time constant, each taking a
// quarter of an experienced colleague as far as they are not.

#include <string>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

class Playbook;
class Workforce;
struct Parameters;

enum class Ramp : std::uint8_t { linear, exponential };

struct TurnoverParameters {
  bool enabled = false;
  double attrition = 0;        // leavers a year, of those there
  double overload_factor = 1;  // times as many, after a quarter of overload
  double overload = 1;         // share of the time present that people were busy
  double embedded_factor = 1;  // times as many, of enterprise functions' people in marketing
  Duration vacancy;            // mean
  double newcomer_speed = 1;   // on the first day
  Ramp ramp = Ramp::linear;
  Duration ramp_up;      // linear: until as fast as the others; exponential: time constant
  double mentoring = 0;  // of a colleague's time, for a newcomer on the first day
};

void declare_turnover(Registry& registry);
TurnoverParameters read_turnover(const Scenario& scenario);

/// How much of a newcomer somebody still is, 1 … 0, so long after joining.
double newness(const TurnoverParameters& turnover, Duration since);

class Turnover final : public EventHandler {
 public:
  Turnover(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer,
           Workforce& workforce, Playbook& playbook);
  void start();
  /// Who would leave when is worked out anew.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// There is one more: `new_here`, or else a part of somebody who was, as settled as they are
  /// and as likely to leave.
  void added(int person, bool new_here);
  /// Somebody was in this team with this weight until now.
  void reassigned(int person, TeamIndex team, int weight);
  [[nodiscard]] bool is_settled(int person) const;

 private:
  /// A place in the firm, whoever holds it.
  struct Seat {
    std::uint64_t key = 0;
    std::uint32_t departures = 0;
    double threshold = 0;  // of the hazard added up, at which the holder leaves
    double hazard = 0;     // so far, and a month from then on
    double hazard_rate = 0;
    TimePoint as_of;
    EventId departure;
    bool vacant = false;
    bool newcomer = false;
    TimePoint since;  // joined
    int mentor = -1;
    double lesson = 0;  // what this one takes of the mentor, hundredths of a person
    double taught = 0;  // hundredths of a person that mentoring takes of this one
  };

  enum Event : std::uint32_t { departure_event, filled_event, quarter_event, teaching_event };

  void seat_everybody();
  void add_seat();
  void settle_in(int person);
  void plan_departure(int person);
  [[nodiscard]] double hazard_per_month(int person) const;
  void depart(int person);
  void fill(int person);
  void review_load();
  void no_longer_new(int person);

  // turnover_teaching.cpp: what newcomers cost while they are new.
  void teach_everybody();
  void teach_newcomer(int person);
  void mentor_lost(int mentor);
  void teach(int person);
  void share_out_mentoring();
  [[nodiscard]] int mentor_for(int person) const;

  const Parameters& parameters_;
  const TurnoverParameters& turnover_;
  RandomKey key_;
  Simulation& simulation_;
  Observer& observer_;
  Workforce& workforce_;
  Playbook& playbook_;
  std::vector<Seat> seats_;               // by person
  std::vector<int> of_role_;              // seats so far, by role: numbers them
  std::vector<std::uint8_t> overloaded_;  // by team
  std::vector<int> newcomers_;
  std::vector<int> mentors_;  // who gives time to newcomers
  bool teaching_ = false;     // the daily round is due
  bool reviewing_ = false;    // of the load, every quarter
};

}  // namespace pendulum
