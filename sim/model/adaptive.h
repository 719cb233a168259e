#pragma once

// Mechanism 23, the pendulum. Leaders look now and then at what hurt lately - waiting for the
// centre, work from there that did not fit, hand-overs to and from it; or waiting at home, making
// again what exists elsewhere, tools that do not fit together - and give work to the side that hurt
// less. They hear of time lost, hardly of time lost per step: what is done much is heard of much
// (availability, Tversky & Kahneman 1973; search begins where a problem is felt, Cyert & March
// 1963). They see the past, they move in steps, it takes time until they have moved, and few
// remember what is already on its way (Sterman 1989): whether that swings, and how, is not said
// anywhere.

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
  Duration review;             // every so often
  double step = 0.2;           // of the lever, or of each family's centre share
  Duration lag;                // from the decision until it is carried out
  double tolerance = 0.1;      // difference of hurt that is borne, of the greater
  Duration memory;             // time constant of what counts as lately
  bool per_step = false;       // hurt is weighed by the step done, not in total
  bool heeds_pending = false;  // decides nothing while a decision waits to be carried out
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
  /// Looks for the first time a review period from now; hears, and forgets, from the first.
  void start();
  /// A step of a family has lost so much time to a cause; `with_centre`: at the centre, or between
  /// it and somebody else.
  void felt(int family, Cause cause, std::int64_t ticks, bool with_centre);
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
  /// What a family has hurt lately, to be added to.
  [[nodiscard]] SidesHurt& lately(int family);
  void fade_in_a_week();
  void fade();
  [[nodiscard]] Directions decide() const;
  [[nodiscard]] int direction(const SidesHurt& hurt) const;
  void carry_out(const Directions& directions);

  const Parameters& current_;
  Simulation& simulation_;
  Adopt adopt_;
  std::vector<SidesHurt> by_family_;
  std::vector<Directions> decided_;  // not carried out yet, by their event's subject
  std::vector<double> declared_;     // shares as the scenario last said them
  int pending_ = 0;                  // decisions not carried out yet
  bool watching_ = false;
  bool listening_ = false;  // hears what hurts: since the first day, or since it was switched on
  bool fading_ = false;     // a week is running
};

}  // namespace pendulum
