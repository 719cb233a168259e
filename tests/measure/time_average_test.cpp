#include "sim/measure/time_average.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

TimePoint month(double n) {
  return TimePoint{} + months(n);
}

TEST_CASE("a level is averaged over the time it stands") {
  TimeAverage level(2);
  level.set(4, month(0));
  level.start(month(1));
  level.set(8, month(1.5));
  level.add(2, month(2.5));
  level.end(month(3));
  CHECK(level.month_mean(0) == Approx(6));
  CHECK(level.month_mean(1) == Approx(9));
  CHECK(level.mean() == Approx(7.5));
}

TEST_CASE("of what nothing was said there is no average") {
  TimeAverage level(1);
  level.start(month(0));
  level.end(month(1));
  CHECK(std::isnan(level.mean()));
  CHECK(std::isnan(level.month_mean(0)));
}

}  // namespace
}  // namespace pendulum
