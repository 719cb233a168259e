#pragma once

// What only the whole of a scenario shows, once its people have been dealt out: that somebody is
// there for everything that will be asked.

#include <vector>

#include "sim/model/parameters.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

void check_whole(const Scenario& scenario, const Parameters& parameters,
                 std::vector<Diagnostic>& problems);

}  // namespace pendulum
