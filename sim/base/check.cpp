#include "sim/base/check.h"

namespace pendulum {

void fail_check(const char* expression, const char* file, int line, const std::string& message) {
  throw CheckFailure(std::string(file) + ":" + std::to_string(line) + ": check failed: " + message +
                     " (" + expression + ")");
}

void fail_check(const char* expression, const char* file, int line, const char* message) {
  fail_check(expression, file, line, std::string(message));
}

}  // namespace pendulum
