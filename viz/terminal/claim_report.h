#pragma once

// Checked claims for people and programs.

#include <nlohmann/json.hpp>

#include "viz/terminal/claim_check.h"

namespace pendulum {

/// A block for each file: how many claims hold, and each one with what was obtained.
std::string claims_text(const CheckedClaims& checked);
nlohmann::ordered_json claims_json(const CheckedClaims& checked);

/// Claims that are not as stated, over all files.
int count_broken(const std::vector<CheckedClaims>& files);

}  // namespace pendulum
