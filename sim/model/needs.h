#pragma once

// Whether a value counts in a scenario as it stands: a committee that does not exist meets at no
// cadence. What each parameter needs, its declaration says.

#include <string>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// The first need of the parameter at `path` that is met at no time of the scenario's timeline;
/// null when all are, and the value may count.
const Need* unmet_need(const Scenario& scenario, const std::string& path);

}  // namespace pendulum
