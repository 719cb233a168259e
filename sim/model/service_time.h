#pragma once

// Mechanism 3, service time = effort / (proficiency × experience × focus). Effort is lognormal.
// Experience follows Wright's curve per team and family, with forgetting; what is learnt in one
// market carries to another by (1 - d) only. Focus is lost to further engagements held at once, to
// work outside one's own role, and a little to a long backlog; communication within a team costs
// .06 % (s² + k²) for k squads of s ≈ 8 people.

#include <vector>

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/model/structure.h"

namespace pendulum {

struct ServiceParameters {
  double effort_cv2 = 1;
  double cover_proficiency = 0.7;
  bool experience = true;
  double progress_ratio = 0.85;
  double experience_scale = 200;  // n0, steps
  double experience_floor = 0.6;  // least time, of a novice's
  Duration forgetting;            // time constant
  double switching_loss = 0.1;    // per further engagement
  double backlog_loss = 0.05;     // at most
  double communication = 0.0006;  // per squared person
  double squad = 8;
  double wright_exponent = 0;  // derived: -log2(progress ratio)
};

void declare_service_time(Registry& registry);
ServiceParameters read_service_time(const Scenario& scenario);

/// Share of a team's working time spent talking to each other.
double communication_loss(const ServiceParameters& service, double people);

/// Time of a team as a share of a novice's after `steps` done: max(floor, (1 + n/n0)^-b).
double wright_factor(const ServiceParameters& service, double steps);

/// What every team has learnt, by family and market, fading with time.
class Experience {
 public:
  Experience(const ServiceParameters& service, const StructureParameters& structure,
             std::size_t teams);
  /// Time factor of a team for a step of `family` for `market` (1 = novice).
  [[nodiscard]] double time_factor(std::size_t team, int family, int market, TimePoint now) const;
  void learn(std::size_t team, int family, int market, TimePoint now);

 private:
  struct Faded {
    double steps = 0;
    TimePoint as_of;
  };
  [[nodiscard]] double faded(const Faded& memory, TimePoint now) const;
  [[nodiscard]] std::size_t cell(std::size_t team, int family) const;

  const ServiceParameters& service_;
  const StructureParameters& structure_;
  std::vector<Faded> all_;        // [team][family]
  std::vector<Faded> by_market_;  // [team][family][market]
};

}  // namespace pendulum
