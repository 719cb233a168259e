#pragma once

#include <string>
#include <vector>

namespace pendulum {

/// Where the shipped scenarios lie: $PENDULUM_SCENARIOS, else beside the program as built or
/// installed, else in the sources. Empty when there is no such folder.
std::string scenario_folder();

/// The scenario files of a folder, by name.
std::vector<std::string> scenario_files(const std::string& folder);

}  // namespace pendulum
