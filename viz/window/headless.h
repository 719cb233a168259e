#pragma once

// What `pendulum-viz` does without opening a window: pictures, words, and judging both.

#include <string>

#include "viz/window/application.h"
#include "viz/window/options.h"

namespace pendulum {

enum ExitCode {
  ok = 0,
  failure = 1,
  usage = 2,
  invalid_scenario = 3,
  unreadable_file = 4,
  claim_fails = 6
};

/// Says it to stderr, and gives the code back.
int complain(ExitCode code, const std::string& words);

bool wants_no_window(const WindowOptions& options);
/// Simulates everything, then does what was asked for. The exit code.
int run_without_window(Application& application, const WindowOptions& options);

}  // namespace pendulum
