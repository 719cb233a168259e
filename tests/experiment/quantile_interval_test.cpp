#include "sim/experiment/quantile_interval.h"

#include <cmath>
#include <numeric>
#include <vector>

#include "tests/catch.h"

namespace pendulum {
namespace {

std::vector<double> ranks(int n) {
  std::vector<double> values(static_cast<std::size_t>(n));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

TEST_CASE("the interval of a median lies between the order statistics of the tables") {
  // Conover (1999): n = 20, at least 90 %: the 6th and the 15th, with coverage .9586.
  const Interval twenty = quantile_interval(ranks(20), .5, .9, 20);
  CHECK(twenty.low == 6);
  CHECK(twenty.high == 15);
  // n = 100, 95 %: the 40th and the 61st.
  const Interval hundred = quantile_interval(ranks(100), .5, .95, 100);
  CHECK(hundred.low == 40);
  CHECK(hundred.high == 61);
}

TEST_CASE("a quantile that too few values bound has an open interval") {
  const Interval few = quantile_interval(ranks(20), .05, .9, 20);
  CHECK(std::isnan(few.low));  // that all lie above it happens with .95^20 = .36
  CHECK(few.high == 4);
  CHECK(std::isnan(error_of(few)));
  CHECK(std::isnan(quantile_interval({}, .5, .9, 0).low));
}

TEST_CASE("values that are not independent count for less") {
  const Interval all = quantile_interval(ranks(100), .5, .9, 100);
  const Interval halves = quantile_interval(ranks(100), .5, .9, 50);
  CHECK(halves.low < all.low);
  CHECK(halves.high > all.high);
  CHECK(error_of(all) > 0);
}

}  // namespace
}  // namespace pendulum
