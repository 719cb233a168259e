#pragma once

// What it takes to make the same results again, for manifest.json. Without date or machine: the
// same study gives the same bytes.

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "viz/terminal/options.h"
#include "viz/terminal/structures.h"

namespace pendulum {

/// The command, and of each scenario: its files with their hashes, and the hash of all of it
/// merged, the text that `pendulum show` prints with the same settings.
nlohmann::ordered_json input_facts(const std::vector<Structure>& structures,
                                   const Options& options);

}  // namespace pendulum
