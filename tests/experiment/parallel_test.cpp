#include "sim/experiment/parallel.h"

#include <atomic>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("work is called once for each thread asked for, more than processors too") {
  for (const int threads : {1, 2, 5}) {
    std::atomic<int> calls = 0;
    run_on_threads(threads, [&] { ++calls; });
    CHECK(calls == threads);
  }
  std::atomic<int> calls = 0;
  run_on_threads(0, [&] { ++calls; });
  CHECK(calls >= 1);
}

}  // namespace
}  // namespace pendulum
