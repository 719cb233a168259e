#pragma once

// Mechanism 4, hand-offs. When the next step belongs to another team, both sides spend effort on
// the hand-over and the work lies in transit for a while - longer across time zones.

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct HandOffParameters {
  bool enabled = true;
  double effort_hours = 0.5;  // on each side
  Duration latency;           // mean
  double far_factor = 2;      // across more than four time zones
  double centre_utc_offset_hours = 0;
};

void declare_hand_off(Registry& registry);
HandOffParameters read_hand_off(const Scenario& scenario);

/// Time in transit of one hand-over, exponential; `entity` keys the draw.
Duration hand_off_latency(const HandOffParameters& hand_off, StreamKey key, std::uint64_t entity,
                          double from_utc_hours, double to_utc_hours);

}  // namespace pendulum
