#pragma once

// Mechanism 7, advice. A centre of excellence executes (`service`) or counsels (`advisory`): then
// the market does what the structure would give to the centre, and asks somebody there first.
// Advice is a request in the centre's queue like any other and takes its people's time; the step
// waits for it, but not for ever. Who was advised works with the centre's practice beside their
// own.

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct AdviceParameters {
  bool advisory = false;
  double from_distance = 0.3;  // nearer the foundation the centre executes all the same
  double effort_share = 0.1;   // of the step's mean effort, of the adviser
  double listening = 0.03;     // of the step's mean effort, of who is advised
  Duration patience;           // how long a step waits for an adviser to begin
  double caught = 0.35;        // share of defects that advice prevents
};

void declare_advice(Registry& registry);
AdviceParameters read_advice(const Scenario& scenario);

/// Whether the centre counsels, and does not execute, work of a family at this distance.
bool advises(const AdviceParameters& advice, double distance);

/// An adviser's working hours on a step of this mean effort, for a practised adviser.
double advice_hours(const AdviceParameters& advice, StreamKey key, std::uint64_t entity,
                    double step_hours, double cv2);

}  // namespace pendulum
