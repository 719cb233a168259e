#pragma once

// Mechanism 14, push-back. A market remembers what the centre cost it in time: how long steps
// waited there lately (it hears that from everybody) and how long its own took to be made to fit.
// Beyond its tolerance it does the centre's work itself - as far as it has hands - with tools of
// its own and assets it shows to nobody; when the centre's wait has fallen well below the tolerance
// it comes back. That markets unlike the others lose patience sooner is not said anywhere: more of
// what they get misses.

#include <cstdint>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/observer.h"
#include "sim/model/platform.h"
#include "sim/model/recent_mean.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

class Chores;
class Workforce;
struct Parameters;

struct PushBackParameters {
  bool enabled = false;
  Duration tolerance;             // time lost per step at the centre, mean of the markets
  double tolerance_spread = 0.3;  // coefficient of variation between markets
  double return_at = 0.5;         // of the tolerance
  double own_backlog = 2;         // items waiting per person from which a market lets it be
  Duration memory;                // time constant
  Duration setting_up;            // until shadow tools work
  double setup_hours = 24;        // per tool
  double tool_size = 0.4;         // run work and licence, of an official tool's
  Duration keep_tools;            // after coming back
};

void declare_push_back(Registry& registry);
PushBackParameters read_push_back(const Scenario& scenario);

/// Where every market stands with the centre.
class PushBack final : public EventHandler {
 public:
  PushBack(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer);
  /// `workforce` says how much waits in a market; may be null, then nothing does.
  void start(Chores& chores, const Workforce* workforce);

  /// A step has waited so long for somebody at the centre.
  void note_wait(Duration waited) { wait_.note(static_cast<double>(waited.ticks)); }
  /// The centre's work for a market is usable; `mending` is how long it took to make it fit.
  void note_fit(int market, Duration mending);

  [[nodiscard]] bool away(int market) const;
  /// Whether the market does the centre's part of a new item itself: away, and with hands free.
  [[nodiscard]] bool takes_over(int market) const;
  /// Whether the market has tools beside the official ones.
  [[nodiscard]] bool has_tools(int market) const;
  /// Whether a link between such tools of its exists.
  [[nodiscard]] bool has_link(const IntegrationLink& link) const;

  /// Tools of their own are for what the centre does now.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;

 private:
  struct Market {
    double tolerance = 0;  // ticks
    RecentMean mending;
    bool away = false;
    bool setting_up = false;
    bool tools = false;
    int tool_count = 0;
    int link_count = 0;
    TimePoint ready;        // when what is being set up will work
    TimePoint tools_until;  // once it is back
  };
  [[nodiscard]] bool can_do(int market, int layer) const;
  [[nodiscard]] bool has_hands(int market) const;
  void review(int market);
  void run_tools(int market);
  void turn(int market, bool away);
  void meet_markets();
  void count_tools();

  const Parameters& parameters_;
  RandomKey key_;
  Simulation& simulation_;
  Observer& observer_;
  Chores* chores_ = nullptr;
  const Workforce* workforce_ = nullptr;
  RecentMean wait_;
  std::vector<Market> markets_;
  EventId next_review_{};
};

}  // namespace pendulum
