#pragma once

// How many people of which role the centre and each market get: dealt out by the load they will
// have, levelled between teams, in halves.

#include <cstddef>
#include <vector>

#include "sim/model/organisation.h"

namespace pendulum {

struct Parameters;

using HeadTable = std::vector<std::vector<int>>;  // [team][role] halves; centre first, then markets

/// By the effective load that the teams will have with the people they are given.
HeadTable deal_centre_and_markets(const Parameters& parameters);

/// The team that does a role's work for a team; -1 when nobody in the firm can.
int who_serves(const Parameters& parameters, const std::vector<TeamFacts>& teams, std::size_t team,
               std::size_t role);

/// Deals `halves` out in proportion to `load` (Sainte-Laguë: the next half goes where load per half
/// is highest), on top of what is `given`. Teams without load get none.
std::vector<int> deal(int halves, const std::vector<double>& load, std::vector<int> given);

/// The same people with halves joined: half a person more or less matters little to a team of
/// more than three, but work in the hands of half a person takes twice as long. Those with most
/// load per person round up, the others down.
std::vector<int> without_needless_halves(const std::vector<double>& load, std::vector<int> halves);

}  // namespace pendulum
