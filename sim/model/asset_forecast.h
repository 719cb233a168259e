#pragma once

// What reuse will save each team in the long run, in expectation: for dealing people out.

#include <vector>

#include "sim/model/parameters.h"

namespace pendulum {

/// Cost of an asset as a share of making it new, by team (centre first, then markets), of what each
/// team asks for: found and used again, made, or made for reuse.
std::vector<double> expected_asset_cost(const Parameters& parameters);

}  // namespace pendulum
