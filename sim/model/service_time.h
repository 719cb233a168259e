#pragma once

// Mechanism 3, service time = effort / (proficiency × experience × focus). Effort is lognormal.
// Experience follows Wright's curve per team and family, with forgetting; what is learnt in one
// market carries to another by (1 - d) only. Focus is lost to further engagements held at once, to
// work outside one's own role, and a little to a long backlog; communication within a team costs
// .06 % (s² + k²) for k squads of s ≈ 8 people.

#include <limits>
#include <vector>

#include "sim/base/distribution.h"
#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/model/structure.h"

namespace pendulum {

struct ServiceParameters {
  double effort_cv2 = 1;
  LognormalShape effort_shape{1};   // derived
  bool exponential_effort = false;  // instead of lognormal
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
  // Derived: where the curve meets its floor, and need not be computed any more.
  double steps_to_floor = std::numeric_limits<double>::infinity();
};

void declare_service_time(Registry& registry);
ServiceParameters read_service_time(const Scenario& scenario);

/// The effort of one step, in the unit of its mean. A larger uniform gives a larger effort.
double draw_effort(const ServiceParameters& service, Stream& stream, double mean);

/// Share of a team's working time spent talking to each other.
double communication_loss(const ServiceParameters& service, double people);

/// Time of a team as a share of a novice's after `steps` done: max(floor, (1 + n/n0)^-b).
double wright_factor(const ServiceParameters& service, double steps);

/// How much a team lacks practice after `steps` done, 1 = novice: n0/(n0 + n), the hyperbolic
/// learning curve (Mazur & Hastie 1978), whether or not practice makes it faster.
double inexperience(const ServiceParameters& service, double steps);

/// What every team has learnt, by family and market, fading with time.
class Experience {
 public:
  Experience(const ServiceParameters& service, const StructureParameters& structure,
             std::size_t teams);
  /// Practice of a team in steps of `family` for `market`, as steps done just now.
  [[nodiscard]] double steps(std::size_t team, int family, int market, TimePoint now) const;
  /// Time factor of a team for a step of `family` for `market` (1 = novice).
  [[nodiscard]] double time_factor(std::size_t team, int family, int market, TimePoint now) const {
    return wright_factor(service_, steps(team, family, market, now));
  }
  void learn(std::size_t team, int family, int market, TimePoint now);

 private:
  [[nodiscard]] std::size_t cell(std::size_t team, int family) const;
  /// How much a step done now outweighs one done at the origin.
  [[nodiscard]] double weight_of(TimePoint now) const;
  /// Starts weighing anew when the time line has changed how fast practice fades.
  void follow_forgetting(TimePoint now);

  const ServiceParameters& service_;
  const StructureParameters& structure_;
  // Steps, each with its weight at the time it was done: all fade alike, so they can be added up
  // once and for all, and only the common weight is a matter of the moment.
  std::vector<double> all_;        // [team][family]
  std::vector<double> by_market_;  // [team][family][market]
  Duration forgetting_;            // the one the weights were made with
  TimePoint origin_;
  mutable TimePoint weighed_at_;  // a weight serves everything that happens at the same moment
  mutable double weight_ = 1;
};

}  // namespace pendulum
