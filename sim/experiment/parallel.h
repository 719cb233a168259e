#pragma once

#include <functional>

namespace pendulum {

/// Calls `work` on so many threads at once (0 = one for each processor), the calling one among
/// them, and returns when all calls have returned. When fewer threads can be had, the calls still
/// all happen, some after others. `work` must not throw.
void run_on_threads(int threads, const std::function<void()>& work);

}  // namespace pendulum
