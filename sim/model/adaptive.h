#pragma once

// Mechanism 23, the pendulum. Leaders look now and then at what hurt lately - waiting for the
// centre, work from there that did not fit, hand-overs; or waiting at home, making again what
// exists elsewhere, tools that do not fit together - and give work to the side that hurt less per
// step. They see the past, they move in steps, and it takes time until they have moved: whether
// that swings, and how, is not said anywhere.

#include <functional>
#include <vector>

#include "sim/engine/simulation.h"
#include "sim/model/cause.h"
#include "sim/model/recent_mean.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

struct AdaptiveParameters {
  bool enabled = false;
  Duration review;         // every so often
  double step = 0.2;       // of the lever, or of each family's centre share
  Duration lag;            // from the decision until it is carried out
  double tolerance = 0.1;  // difference of hurt that is borne, of the greater
  Duration memory;         // time constant of what counts as lately
};

void declare_adaptive(Registry& registry);
AdaptiveParameters read_adaptive(const Scenario& scenario);

/// What the centre and the markets cost each step they do, lately, in ticks.
struct SidesHurt {
  RecentMean centre, local;
};

/// -1: to the markets, +1: to the centre, 0: stay, for this hurt on either side.
int direction_for(double centre, double local, double tolerance);

/// Watches, decides, and lets `reorganise` adopt what follows. Works on the sloped lever where that
/// sets the shares, else on each family by itself.
class AdaptivePolicy final : public EventHandler {
 public:
  using Adopt = std::function<void(const Parameters& next)>;
  AdaptivePolicy(const Parameters& current, Simulation& simulation, Adopt adopt);
  /// Looks for the first time a review period from now.
  void start();
  /// A step of a family has lost so much time to a cause.
  void felt(int family, Cause cause, std::int64_t ticks);
  /// A step of a family was done, by the centre or a market.
  void done(int family, bool central);

  /// The parameters a timeline has next, with the shares that the policy has arrived at - unless
  /// that entry itself sets other ones.
  [[nodiscard]] Parameters keep_shares(const Parameters& next);
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;

 private:
  using Directions = std::vector<int>;  // by family; of the lever, one
  void look();
  [[nodiscard]] Directions decide() const;
  void carry_out(const Directions& directions);

  const Parameters& current_;
  Simulation& simulation_;
  Adopt adopt_;
  std::vector<SidesHurt> by_family_;
  std::vector<Directions> decided_;  // not carried out yet, by their event's subject
  std::vector<double> declared_;     // shares as the scenario last said them
  bool watching_ = false;
};

}  // namespace pendulum
