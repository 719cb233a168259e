#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace pendulum {

/// JSON that a person can read too: one line for everything that holds no further object. Ends with
/// a newline. What is not a number becomes null.
std::string json_text(const nlohmann::ordered_json& value);

}  // namespace pendulum
