#pragma once

// What each team will have to do, worked out from the parameters in expectation. It need not be
// exact - it decides how many people a leader would put where - but it must see what the
// simulation's mechanisms do to the hours.

#include <vector>

namespace pendulum {

struct Parameters;

/// Working hours a month, by role: [team][role], centre first, then markets.
using LoadTable = std::vector<std::vector<double>>;

/// Assets a month that each team - the centre first, then the markets - is expected to need.
std::vector<double> assets_asked(const Parameters& parameters);

/// What each team will spend if nobody had to talk to each other.
LoadTable load_without_talk(const Parameters& parameters);
/// The same with what communication takes of teams of so many people.
LoadTable load_with_talk(const Parameters& parameters, LoadTable load,
                         const std::vector<double>& size_of);

}  // namespace pendulum
