#pragma once

#include <string>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// The name of the entry a concrete path is about: "Content" of
/// "structure.families.content.centre_share"; empty where the path goes through no list.
std::string entry_name(const Scenario& scenario, const std::string& path);

}  // namespace pendulum
