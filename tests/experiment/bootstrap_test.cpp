#include "sim/experiment/bootstrap.h"

#include <cmath>

#include "sim/base/distribution.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("samples drawn anew are the same for the same seed and number") {
  CHECK(bootstrap_places(20, 3, 7) == bootstrap_places(20, 3, 7));
  CHECK(bootstrap_places(20, 3, 7) != bootstrap_places(20, 3, 8));
  CHECK(bootstrap_places(20, 3, 7) != bootstrap_places(20, 4, 7));
  for (const std::size_t place : bootstrap_places(20, 3, 7)) CHECK(place < 20);
}

TEST_CASE("the interval of a mean is that of the textbook") {
  Stream stream({1, 0}, purpose("test.sample"), 0);
  std::vector<double> values(400);
  for (double& value : values) value = exponential(stream, 1);
  const Interval90 found =
      bootstrap_intervals(values.size(), 1, [&](const std::vector<std::size_t>& places) {
        double sum = 0;
        for (const std::size_t place : places) sum += values[place];
        return std::vector<double>{sum / 400};
      }).front();
  double mean = 0, squares = 0;
  for (const double value : values) mean += value / 400;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double half_width = 1.645 * std::sqrt(squares / 399 / 400);
  CHECK(found.low == Approx(mean - half_width).margin(.012));
  CHECK(found.high == Approx(mean + half_width).margin(.012));
}

}  // namespace
}  // namespace pendulum
