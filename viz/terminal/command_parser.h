#pragma once

// The options of one command, read from the words after its name.

#include <optional>

#include "viz/terminal/command_table.h"

namespace pendulum {

inline constexpr auto exit_code_help =
    "Exit codes: 0 ok, 1 failure, 2 usage, 3 scenario invalid, 4 file not readable or not\n"
    "writable, 6 expectation failed, 130 interrupted.\n";

/// Nothing when only help was asked for, which has been printed then. Throws Exit on what the
/// command does not know.
std::optional<Options> parse_options(const CommandFacts& facts, int argc, const char* const* argv);

}  // namespace pendulum
