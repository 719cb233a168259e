#pragma once

// Mechanism 1, demand. Work of each kind arrives in each market as a non-homogeneous Poisson
// process: level, growth, season, and waves of local initiatives (two-state on/off modulation whose
// mean is one). Arrivals are keyed by kind and market, so every structure compared gets the same.

#include <memory>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/growth.h"
#include "sim/model/structure.h"
#include "sim/model/workflow.h"

namespace pendulum {

struct DemandParameters {
  double level = 1;            // times the rates of the work kinds
  double growth_per_year = 0;  // linear, from month 0
  double season_amplitude = 0;
  double season_peak_month = 10;
  double wave_uplift = 1;    // rate while a wave is on, times the mean
  double wave_share = 0.25;  // of time a wave is on
  Duration wave_length;      // mean
  bool operator==(const DemandParameters&) const = default;
};

void declare_demand(Registry& registry);
DemandParameters read_demand(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// Season's factor at `month` of the year: 1 + amplitude × a smooth wave of mean zero (two
/// parabolas), highest at the peak month.
double season_factor(const DemandParameters& demand, double month);

/// Takes what arrives.
class ItemSource {
 public:
  virtual ~ItemSource() = default;
  virtual void arrive(int kind, int market, std::uint32_t number) = 0;
};

class Demand final : public EventHandler {
 public:
  Demand(const DemandParameters& demand, const std::vector<KindSpec>& kinds,
         const StructureParameters& structure, RandomKey key, Simulation& simulation,
         ItemSource& source);
  /// Schedules the first arrivals. `recording_starts` is month 0 of growth; nothing arrives after
  /// `end`.
  void start(TimePoint recording_starts, TimePoint end);
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// What was drawn for the future at a rate that no longer holds is drawn again; everything else
  /// stays, so that what did not change arrives as it would have.
  void on_parameters_changed();

 private:
  struct Process {
    int kind = 0;
    int market = -1;  // -1: firm-wide
    double per_tick = 0;
    double highest = 1;  // bound of the modulation
    double next = 0;     // exact time of the next candidate, ticks: nothing is cut off
    std::uint32_t number = 0;
    Stream stream;
    EventId pending{};
    bool waves = false;  // whether it was drawn with its market's waves
  };
  /// The moments at which a market's wave changes, drawn as far as anybody has asked. Kept, because
  /// processes of one market ask in no common order.
  struct Wave {
    std::vector<double> changes;
    Stream stream;
    double since = 0;  // nothing is drawn for before this
  };

  void set_rate(Process& process) const;
  void begin_process(int kind, int market);
  void forget_waves_ahead();
  void advance(std::size_t process);
  double modulation(const Process& process, double ticks);
  bool wave_on(int market, double ticks);
  int leading_market(const Process& process) const;

  const DemandParameters& demand_;
  const std::vector<KindSpec>& kinds_;
  const StructureParameters& structure_;
  RandomKey key_;
  Simulation& simulation_;
  ItemSource& source_;
  std::vector<Process> processes_;
  std::vector<Wave> waves_;
  DemandParameters known_;  // what the pending arrivals were drawn with
  double zero_ = 0;
  double end_ = 0;
  Growth growth_;
};

}  // namespace pendulum
