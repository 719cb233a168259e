#pragma once

// Two ways to say who does the work: one sloped lever, or a share for each family. Moving either
// kind of lever makes it the one that counts; the families then start from where the slope had put
// them, so that nothing jumps.

#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// Whether `path` is a lever that the other way overrules in this scenario.
bool is_governed(const Scenario& scenario, const std::string& path);

/// Values to set besides `path` so that moving it counts; empty when it already does.
std::vector<std::pair<std::string, double>> values_to_take_over(const Scenario& scenario,
                                                                const std::string& path);

/// What a governed lever comes to under the way that counts ("70 %" of a family under the slope).
double value_in_effect(const Scenario& scenario, const std::string& path, double own);

}  // namespace pendulum
