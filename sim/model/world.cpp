#include <algorithm>
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

RunOutcome live_through(const Parameters& parameters, const RunOptions& options,
                        Simulation& simulation, Observer& observer) {
  const TimePoint recording_starts = TimePoint{} + parameters.run.warm_up;
  const TimePoint end = recording_starts + options.months * Duration{ticks_per_month};
  ItemFlow flow(parameters, options.key, simulation, observer);
  flow.begin_demand(recording_starts, end);
  flow.start();
  if (!run_to(simulation, recording_starts, options.stop)) {
    return {simulation.events_run(), false};
  }
  flow.flush();
  observer.on_recording_started(simulation.now());
  if (!run_to(simulation, end, options.stop)) return {simulation.events_run(), false};
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
