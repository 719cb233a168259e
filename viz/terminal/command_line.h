#pragma once

#include "viz/terminal/exit_code.h"

namespace pendulum {

/// Reads the command line and does what it says. Throws Exit for what makes no sense.
ExitCode run_command_line(int argc, const char* const* argv);

}  // namespace pendulum
