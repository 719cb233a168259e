#pragma once

// The points that --vary, --design and -n ask for.

#include <vector>

#include "sim/experiment/design.h"
#include "viz/terminal/options.h"
#include "viz/terminal/workbench.h"

namespace pendulum {

/// Throws Exit when they are too many or make no sense. Without factors: one point, as the files
/// say.
std::vector<DesignPoint> design_of(const Options& options, const Laboratory& laboratory);

}  // namespace pendulum
