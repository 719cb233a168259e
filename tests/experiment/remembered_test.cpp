#include "sim/experiment/remembered.h"

#include <thread>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("what was worked out once is not worked out again, but in another thread") {
  static thread_local int times = 0;
  const auto sum = [](int a, double b) {
    ++times;
    return a + b;
  };
  const auto asked = [&] {
    CHECK(remembered(sum, 1, .5) == 1.5);
    CHECK(remembered(sum, 1, .5) == 1.5);
    CHECK(remembered(sum, 2, .5) == 2.5);
    return times;
  };
  CHECK(asked() == 2);
  CHECK(asked() == 2);
  const auto other = [](int a, double b) { return a - b; };  // of the same arguments
  CHECK(remembered(other, 1, .5) == .5);
  int there = 0;
  std::thread([&] {
    remembered(sum, 1, .5);
    there = times;
  }).join();
  CHECK(there == 1);
}

}  // namespace
}  // namespace pendulum
