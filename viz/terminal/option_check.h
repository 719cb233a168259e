#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace pendulum {

/// Checks of what an option is given that say in words what it takes, and leave the help as it is.
CLI::Validator whole_number(std::uint64_t low, std::uint64_t high = UINT64_MAX);
CLI::Validator number(double low, double high);
/// Of a file or a folder: not nothing.
CLI::Validator a_name();
CLI::Validator one_of(const std::vector<std::string>& words);

}  // namespace pendulum
