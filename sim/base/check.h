#pragma once

// Checks of our own work. A failed one is a defect in Pendulum, never in the user's file: it throws
// CheckFailure, and whoever runs a replication adds its seed, number and simulated time.

#include <stdexcept>
#include <string>

namespace pendulum {

/// Thrown when an invariant of ours does not hold.
class CheckFailure : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(const char* expression, const char* file, int line,
                             const std::string& message);
/// For fixed texts: builds no string where the check stands, which may be a hot path.
[[noreturn]] void fail_check(const char* expression, const char* file, int line,
                             const char* message);

}  // namespace pendulum

/// Stays on in release builds: for cheap invariants.
#define PENDULUM_CHECK(expression, message)                               \
  do {                                                                    \
    if (!(expression)) [[unlikely]]                                       \
      ::pendulum::fail_check(#expression, __FILE__, __LINE__, (message)); \
  } while (false)
