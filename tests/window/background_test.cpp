#include "viz/window/background.h"

#include <thread>

#include <sys/resource.h>

#include "tests/catch.h"

namespace pendulum {

#if defined(__linux__)
TEST_CASE("a thread in the background gives way, the one that draws does not") {
  const int before = getpriority(PRIO_PROCESS, 0);
  int there = before;
  std::thread([&] {
    stay_in_background();
    there = getpriority(PRIO_PROCESS, 0);
  }).join();
  CHECK(there > before);
  CHECK(getpriority(PRIO_PROCESS, 0) == before);
}
#endif

}  // namespace pendulum
