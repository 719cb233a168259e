#include "viz/terminal/interrupt.h"

#include <csignal>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("an interrupt asks to stop, once, and only while somebody listens") {
  {
    const InterruptGuard guard;
    CHECK_FALSE(guard.stop_requested());
    std::raise(SIGINT);
    CHECK(guard.stop_requested());
  }
  const InterruptGuard another;
  CHECK_FALSE(another.stop_requested());
}

}  // namespace
}  // namespace pendulum
