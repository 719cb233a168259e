#pragma once

// Mechanism 19, regulation. New rules arrive, more with time (Poisson, keyed, the same in every
// structure); each hits all markets or some. Every market hit needs a compliance programme: a work
// item of the kind with the trigger `regulation`. With a central framework the part of each step
// that is the same everywhere is done once, by the centre, and the markets do the rest after it;
// without one every market does all of it. Until it is done, the market's campaigns take counsel
// longer (Cause::compliance) and risk a violation of the rule.

#include <cstdint>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/growth.h"
#include "sim/model/structure.h"
#include "sim/model/workflow.h"

namespace pendulum {

struct RegulationParameters {
  bool enabled = false;
  double per_month = 0;
  double growth_per_year = 0;     // linear, from month 0
  double everywhere_share = 0;    // of the rules
  std::vector<double> intensity;  // by market: chance that another rule hits it
  bool framework = false;
  double review_hours = 0;  // more for counsel, per campaign, while a rule is open
  double violation = 0;     // chance per campaign and open rule
  double violation_cost = 0;
};

void declare_regulation(Registry& registry);
RegulationParameters read_regulation(const Scenario& scenario);

/// New rules a month that hit `market`, averaged over a run of so many months.
double rules_per_month(const RegulationParameters& regulation, double months);
double rules_per_month_in(const RegulationParameters& regulation, std::size_t market,
                          double months);

/// Share of the rules that hit several of these markets at once; that hit `market`, one of them,
/// and another.
double share_shared(const RegulationParameters& regulation, const std::vector<int>& markets);
double share_shared_by(const RegulationParameters& regulation, const std::vector<int>& markets,
                       int market);

/// Receives new rules.
class RegulationClient {
 public:
  virtual ~RegulationClient() = default;
  virtual void on_rule(std::uint32_t rule) = 0;
};

/// The rules so far: whom each one hits, and who complies.
class Regulation final : public EventHandler {
 public:
  Regulation(const RegulationParameters& regulation, const StructureParameters& structure,
             RandomKey key, Simulation& simulation, RegulationClient& client);
  /// `recording_starts` is month 0 of growth; no rule comes after `end`.
  void start(TimePoint recording_starts, TimePoint end);
  /// The next rule, drawn for a world that has changed, is drawn again. What has grown so far
  /// stays.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;

  /// The markets that a rule hits, in the order of the file.
  [[nodiscard]] const std::vector<int>& hit_by(std::uint32_t rule) const { return hits_[rule]; }
  /// The rule binds a market from now on; the market complies from now on.
  void open(std::uint32_t rule, int market);
  void met(std::uint32_t rule, int market);
  /// Rules that a market does not comply with yet.
  [[nodiscard]] const std::vector<std::uint32_t>& open_in(int market) const {
    return open_[static_cast<std::size_t>(market)];
  }
  [[nodiscard]] bool binds(std::uint32_t rule, int market) const;
  [[nodiscard]] bool violates(std::uint64_t item, std::uint32_t rule) const;

 private:
  [[nodiscard]] double rate() const;
  void advance();

  const RegulationParameters& regulation_;
  const StructureParameters& structure_;
  RandomKey key_;
  Simulation& simulation_;
  RegulationClient& client_;
  Stream arrivals_;
  double next_ = 0, zero_ = 0, end_ = 0;
  Growth growth_;
  double known_rate_ = 0;  // the next rule was drawn with
  EventId pending_{};
  std::vector<std::vector<int>> hits_;            // by rule
  std::vector<std::vector<std::uint32_t>> open_;  // by market
};

}  // namespace pendulum
