#pragma once

namespace pendulum {

/// How the programs end. Part of the interface: scripts rely on these numbers.
enum class ExitCode : int {
  ok = 0,
  failure = 1,           // something of ours went wrong
  usage = 2,             // the command line makes no sense
  scenario_invalid = 3,  // a scenario file has errors
  file_trouble = 4,      // a file cannot be read or written
  expectation_failed = 6,
  interrupted = 130,  // 128 + SIGINT
};

}  // namespace pendulum
