#pragma once

// Mechanism 23, reorganisation. When work changes hands between teams, people are disrupted: who
// moves, fully; who stays, in so far as their team's work has changed hands. What is lost is booked
// as reorganisation and fades in a straight line. That people move and queued work is handed over
// happens whatever the switch says; see regrouping.h and timeline_flow.cpp.

#include <vector>

#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

struct ReorganisationParameters {
  bool enabled = false;
  double loss = 0.15;  // of productivity, at first
  Duration lasts;      // until nothing is left of it
};

void declare_reorganisation(Registry& registry);
ReorganisationParameters read_reorganisation(const Scenario& scenario);

/// Share of each team's work that comes or goes when `before` becomes `after`, in nominal hours;
/// by team, the centre first, then the markets.
std::vector<double> work_changing_hands(const Parameters& before, const Parameters& after);

/// What each person still loses.
class Disruption {
 public:
  explicit Disruption(const ReorganisationParameters& reorganisation)
      : reorganisation_(reorganisation) {}
  /// The person's work has changed to this extent, 0 … 1; what is not over yet
  /// goes on instead if it is more.
  void hit(int person, double extent, TimePoint now);
  /// Share of the person's time lost now.
  [[nodiscard]] double loss(int person, TimePoint now) const {
    return struck_.empty() ? 0 : current(static_cast<std::size_t>(person), now);
  }

 private:
  struct Blow {
    double loss = 0;
    TimePoint at;
  };
  [[nodiscard]] double current(std::size_t person, TimePoint now) const;
  const ReorganisationParameters& reorganisation_;
  std::vector<Blow> struck_;  // by person; empty until the first reorganisation
};

}  // namespace pendulum
