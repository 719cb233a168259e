#include "viz/window/background.h"

#if defined(__linux__)

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace pendulum {

// Linux keeps this for each thread, POSIX for a process. Five steps: a third of the time of one who
// draws without pause.
void stay_in_background() {
  const auto me = static_cast<id_t>(::syscall(SYS_gettid));
  static_cast<void>(::setpriority(PRIO_PROCESS, me, ::getpriority(PRIO_PROCESS, me) + 5));
}

}  // namespace pendulum

#else

namespace pendulum {

void stay_in_background() {}

}  // namespace pendulum

#endif
