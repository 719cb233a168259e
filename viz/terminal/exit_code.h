#pragma once

// How the program ends, and the way there.

#include <stdexcept>
#include <string>

namespace pendulum {

/// Part of the interface: scripts rely on these numbers.
enum class ExitCode : int {
  ok = 0,
  failure = 1,           // something of ours went wrong
  usage = 2,             // the command line makes no sense
  scenario_invalid = 3,  // a scenario file has errors
  file_trouble = 4,      // a file cannot be read or written
  expectation_failed = 6,
  interrupted = 130,  // 128 + SIGINT
};

/// Ends the program with a message and a code. An empty message: all has been said.
class Exit : public std::runtime_error {
 public:
  explicit Exit(ExitCode code, const std::string& message = "")
      : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace pendulum
