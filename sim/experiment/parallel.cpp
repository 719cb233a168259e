#include "sim/experiment/parallel.h"

#include <cstddef>
#include <optional>
#include <thread>
#include <vector>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

// The packaged oneTBB is not built for the thread sanitizer, which therefore cannot see how it
// hands work over, and takes every hand-over for a race. Under it plain threads do the same work.
#if defined(__SANITIZE_THREAD__)
#define PENDULUM_PLAIN_THREADS 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define PENDULUM_PLAIN_THREADS 1
#endif
#endif

namespace pendulum {
namespace {

#ifdef PENDULUM_PLAIN_THREADS

void call_on(int threads, const std::function<void()>& work) {
  std::vector<std::jthread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back(work);
  work();
}

#else

void call_on(int threads, const std::function<void()>& work) {
  // More threads than processors must be allowed, or the library grumbles on stderr.
  std::optional<oneapi::tbb::global_control> allowed;
  if (threads > oneapi::tbb::info::default_concurrency())
    allowed.emplace(oneapi::tbb::global_control::max_allowed_parallelism,
                    static_cast<std::size_t>(threads));
  oneapi::tbb::task_arena arena(threads);
  arena.execute([&] {
    oneapi::tbb::parallel_for(
        oneapi::tbb::blocked_range<int>(0, threads, 1),
        [&](const oneapi::tbb::blocked_range<int>&) { work(); }, oneapi::tbb::simple_partitioner{});
  });
}

#endif

}  // namespace

void run_on_threads(int threads, const std::function<void()>& work) {
  call_on(threads > 0 ? threads : oneapi::tbb::info::default_concurrency(), work);
}

}  // namespace pendulum
