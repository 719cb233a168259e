#pragma once

// Mechanism 15, orchestration. Work that passes through several teams must be held together. Either
// the teams keep each other informed - each new one hears from all the others - or orchestrators do
// it: every team then talks to one of them only, who plans the item and arranges each hand-over,
// which waits until somebody has time for that. Who falls behind cuts scope, slips or works
// overtime. A work-management tool saves effort between those who both use it, and costs effort
// between those of whom only one does.

#include <vector>

#include "sim/base/time.h"
#include "sim/engine/simulation.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

enum class WhenLate : std::uint8_t { slip, cut_scope, overtime };

struct LatePolicy {
  WhenLate what = WhenLate::slip;
  double slack = 0.1;           // of the promised time, before anything is done
  double cut = 0.25;            // of what is left to do
  double value_in_scope = 0.7;  // share of value lost per share of effort cut
  double overtime = 0.2;        // hours beyond the normal ones, per normal hour
  double premium = 1.5;         // times the hourly cost
  double cap = 0.1;             // of a team's normal hours in a month
};

struct WorkTool {
  bool bought = false;
  Duration from;              // after the start of recording
  Duration ramp;              // until everybody uses it
  double saving = 0.3;        // of coordination between two who use it
  double double_entry = 0.3;  // more coordination between one who does and one who does not
  double licence = 0;         // EUR per person and month
};

struct OrchestrationParameters {
  bool enabled = false;
  bool by_orchestrators = true;
  int role = -1;
  int from_teams = 4;             // smaller items are left to the teams
  double relation_hours = 0.25;   // per other party, for who takes the work over
  double arranging_hours = 0.25;  // of the orchestrator, per hand-over
  double planning_hours = 1.5;    // of the orchestrator, per item of several teams
  LatePolicy late;
  WorkTool tool;
};

void declare_orchestration(Registry& registry);
OrchestrationParameters read_orchestration(const Scenario& scenario,
                                           std::vector<Diagnostic>& problems);

/// Whether orchestrators look after an item that so many teams work on.
bool orchestrated(const OrchestrationParameters& orchestration, int teams);

/// Whom somebody who takes work over must hear from, when `teams` are involved in the item.
int parties(const OrchestrationParameters& orchestration, int teams);

/// Coordination with the tool when a share `users` of the people use it, relative to without. Pairs
/// of users save; mixed pairs do everything twice.
double tool_factor(const WorkTool& tool, double users);

/// Whether the time left is less than the promised time that belongs to the work left, by more than
/// the slack.
bool is_behind(const LatePolicy& late, Duration promised, Duration left, double share_to_do);

/// The firm's work-management tool and its teams' overtime, in the course of time.
class Orchestration final : public EventHandler {
 public:
  Orchestration(const Parameters& parameters, Simulation& simulation, Observer& observer);
  void start();
  /// A tool that is bought later is paid for from then on.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;

  /// Coordination effort now, relative to a firm without the tool.
  [[nodiscard]] double effort_factor() const;
  /// Overtime hours that a team may spend on so many normal hours of work; counts them as spent.
  double take_overtime(TeamIndex team, double hours);

 private:
  const Parameters& parameters_;
  Simulation& simulation_;
  Observer& observer_;
  EventId next_bill_{};
  bool bills_ = false;
  TimePoint since_;  // when people begin to use the tool
  std::int64_t month_ = -1;
  std::vector<double> spent_;  // overtime of the month, by team
};

}  // namespace pendulum
