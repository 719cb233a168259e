#pragma once

// What `pendulum-viz` does without opening a window: pictures, words, and judging both.

#include <string>

#include "sim/base/exit_code.h"
#include "viz/window/application.h"
#include "viz/window/options.h"

namespace pendulum {

/// Says it to stdout; the exit code tells whether it could be written.
ExitCode write_out(const std::string& words);
/// Says it to stderr, and gives the code back.
ExitCode complain(ExitCode code, const std::string& words);

bool wants_no_window(const WindowOptions& options);
/// Simulates everything, then does what was asked for. The exit code.
ExitCode run_without_window(Application& application, const WindowOptions& options);

}  // namespace pendulum
