#pragma once

// Mechanism 21, insight. Psychologists study customers, scientists run experiments: work kinds that
// yield insight. How strong a signal an insight gives depends on the data behind it - how much
// there is (a market's own, and others' as far as they are alike, where the foundation holds them
// together) and how well the tools are joined. Experiments run in the field until enough customers
// have seen them. What is known raises the value of campaigns, with diminishing returns, and fades.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/base/time.h"
#include "sim/model/platform.h"
#include "sim/model/structure.h"
#include "sim/model/workflow.h"

namespace pendulum {

struct InsightParameters {
  bool enabled = false;
  double insight_lift = 0;     // of a campaign's value, at most
  double experiment_lift = 0;  // the same
  double half_stock = 5;       // signals known at which half of the lift is reached
  double data_scale = 0.1;     // share of the firm's demand whose data give half a signal
  Duration fading;
  Duration field_time;  // of an experiment with an average market's customers
};

void declare_insight(Registry& registry);
InsightParameters read_insight(const Scenario& scenario);

/// What is known of each market's customers.
class Insight {
 public:
  Insight(const InsightParameters& insight, const StructureParameters& structure);
  /// Whose data lie together in this stack, of the markets the firm is in. Before anything is
  /// asked, and again whenever one of the two is another.
  void pool(const Stack& stack, const std::vector<bool>& entered);
  /// Customers whose data speak for a market: its own share of demand, and that of the markets in
  /// the same foundation as far as they are alike.
  [[nodiscard]] double data_volume(int market) const {
    return volume_[static_cast<std::size_t>(market)];
  }
  /// Strength of a signal, 0 … 1; `joined` is the share of the pairs of tools that work together.
  [[nodiscard]] double signal(int market, double joined) const;
  [[nodiscard]] Duration field_time(int market) const;
  /// What the centre finds out serves every market as far as it is like the others.
  void learn(Yield yield, int market, bool by_centre, double strength, TimePoint now);
  /// Share by which a campaign for the market is worth more.
  [[nodiscard]] double lift(int market, TimePoint now) const;

 private:
  struct Known {
    double signals = 0;
    TimePoint as_of;
  };
  [[nodiscard]] double known(Yield yield, int market, TimePoint now) const;
  void add(Yield yield, int market, double strength, TimePoint now);

  const InsightParameters& insight_;
  const StructureParameters& structure_;
  std::vector<double> volume_;               // by market
  std::vector<std::array<Known, 2>> known_;  // by market: insights, experiments
};

/// Share of the pairs of layers that work together for a market, given how many do: joined by a
/// link of their own, or (of the layers) to a hub.
double joined_share(const PlatformParameters& platform, const StructureParameters& structure,
                    int pairs);

}  // namespace pendulum
