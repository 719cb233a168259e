#pragma once

// What yaml-cpp says of a text that is no YAML, so that it can be mended.

#include <string>
#include <string_view>

#include "sim/scenario/message.h"

namespace pendulum {

/// What it says of the mistakes people make, in words that have translations; the rest verbatim.
Message yaml_problem(const std::string& said);

/// It says what it missed; this says what people did. `column` of the line counts from 1.
Message yaml_advice(std::string_view said, std::string_view line, int column);

}  // namespace pendulum
