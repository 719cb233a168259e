#pragma once

// What only the whole of a scenario shows: that somebody is there for everything that will be
// asked.

#include <vector>

#include "sim/model/parameters.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

/// What the world asks for is answered by a kind of work.
void check_programmes(const Scenario& scenario, const Parameters& parameters,
                      std::vector<Diagnostic>& problems);

/// What is asked of people can be done by somebody. Requires: they have been dealt out.
void check_whole(const Scenario& scenario, const Parameters& parameters,
                 std::vector<Diagnostic>& problems);

}  // namespace pendulum
