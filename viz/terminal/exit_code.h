#pragma once

// The way to the end of the program.

#include <stdexcept>
#include <string>

#include "sim/base/exit_code.h"

namespace pendulum {

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
