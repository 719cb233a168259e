#pragma once

// Whether structures compared are asked for the same work.

#include <vector>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// Whether nothing differs that decides how much work arrives, when and in which markets, changes
/// on the time line included: then differences are due to structure alone.
bool meet_same_demand(const std::vector<const Scenario*>& scenarios);

}  // namespace pendulum
