#include <algorithm>
#include <optional>
#include <string>

#include "sim/base/check.h"
#include "sim/model/item_flow.h"
#include "sim/model/model.h"
#include "sim/model/parameters.h"

namespace pendulum {

namespace {

// In steps of a week, so that a request to stop is heard soon.
bool run_to(Simulation& simulation, TimePoint end, const StopRequest* stop) {
  while (simulation.now() < end) {
    if (stop != nullptr && stop->stop_requested()) return false;
    simulation.run_until(std::min(end, simulation.now() + Duration{ticks_per_week}));
  }
  return true;
}

// Stretches of people's time are closed at the end of every month: each counts for the month in
// which it is closed, and somebody idle for years would make the last month look idle.
bool record_to(ItemFlow& flow, Simulation& simulation, Observer& observer,
               TimePoint recording_starts, TimePoint end, const StopRequest* stop) {
  while (simulation.now() < end) {
    const std::int64_t done = (simulation.now() - recording_starts).ticks / ticks_per_month;
    const TimePoint month_ends = recording_starts + (done + 1) * Duration{ticks_per_month};
    if (!run_to(simulation, std::min(end, month_ends), stop)) return false;
    if (simulation.now() != month_ends) continue;
    flow.flush();
    observer.on_month_recorded(simulation.now());
  }
  return true;
}

// A world whose parameters change: it owns those it lives by at present.
class ChangingWorld {
 public:
  ChangingWorld(const Parameters& first, Simulation& simulation)
      : current_(first),
        policy_(current_, simulation, [this](const Parameters& next) { adopt(next); }) {}
  [[nodiscard]] const Parameters& current() const { return current_; }
  void inhabit(ItemFlow& flow) {
    flow_ = &flow;
    flow.inform(policy_);
  }
  void start(Observer& observer, TimePoint now) {
    observer.on_organisation_changed(current_.organisation, now);
    policy_.start();
  }
  void enter(const Epoch& epoch) {
    adopt(policy_.keep_shares(*epoch.parameters));
    policy_.on_parameters_changed();
  }

 private:
  void adopt(const Parameters& next) {
    flow_->before_parameters_change(next);
    current_ = next;
    flow_->on_parameters_changed();
  }
  Parameters current_;
  AdaptivePolicy policy_;
  ItemFlow* flow_ = nullptr;
};

RunOutcome live_through(const Parameters& parameters, const RunOptions& options,
                        Simulation& simulation, Observer& observer) {
  const TimePoint recording_starts = TimePoint{} + parameters.run.warm_up;
  const TimePoint end = recording_starts + options.months * Duration{ticks_per_month};
  std::optional<ChangingWorld> changing;
  if (!parameters.epochs.empty() || parameters.adaptive.enabled) {
    changing.emplace(parameters, simulation);
  }
  ItemFlow flow(changing ? changing->current() : parameters, options.key, simulation, observer);
  if (changing) changing->inhabit(flow);
  flow.begin_demand(recording_starts, end);
  flow.start();
  if (!run_to(simulation, recording_starts, options.stop)) {
    return {simulation.events_run(), false};
  }
  flow.flush();
  observer.on_recording_started(simulation.now());
  if (changing) changing->start(observer, simulation.now());
  for (const Epoch& epoch : parameters.epochs) {
    const TimePoint at = recording_starts + epoch.at;
    if (at >= end) break;
    if (!record_to(flow, simulation, observer, recording_starts, at, options.stop)) {
      return {simulation.events_run(), false};
    }
    changing->enter(epoch);
  }
  if (!record_to(flow, simulation, observer, recording_starts, end, options.stop)) {
    return {simulation.events_run(), false};
  }
  flow.flush();
  observer.on_run_ended(simulation.now());
  return {simulation.events_run(), true};
}

}  // namespace

RunOutcome run_world(const Model& model, const RunOptions& options, Observer& observer) {
  Simulation simulation;
  try {
    return live_through(model.parameters(), options, simulation, observer);
  } catch (const CheckFailure& failure) {
    throw CheckFailure(std::string(failure.what()) + " [seed " + std::to_string(options.key.seed) +
                       ", replication " + std::to_string(options.key.replication) + ", day " +
                       std::to_string((simulation.now() - TimePoint{}).as_days()) + "]");
  }
}

}  // namespace pendulum
