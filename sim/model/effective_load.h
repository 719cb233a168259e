#pragma once

// What each team will have to do, worked out from the parameters in expectation. It need not be
// exact - it decides how many people a leader would put where - but it must see what the
// simulation's mechanisms do to the hours.

#include <vector>

namespace pendulum {

struct Parameters;

/// Working hours a month that each team will spend, by role: [team][role], centre first, then
/// markets. `size_of` are the teams' people (for communication losses); may be empty.
std::vector<std::vector<double>> effective_load(const Parameters& parameters,
                                                const std::vector<double>& size_of);

}  // namespace pendulum
