#pragma once

// The list of all mechanisms: each declares what a scenario may say of it (make_registry) and reads
// what this one says. Nothing is worked out yet.

#include <vector>

#include "sim/model/parameters.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

/// The typed parameters of every mechanism; what is wrong with values that only make sense together
/// goes to `problems`.
Parameters read_mechanisms(const Scenario& scenario, std::vector<Diagnostic>& problems);

}  // namespace pendulum
