#include "sim/measure/quantile.h"

#include <cmath>
#include <vector>

#include "tests/catch.h"

namespace pendulum {
namespace {

double quantile(const std::vector<double>& sorted, double share) {
  return quantile_of_sorted(std::span<const double>(sorted), share);
}

// R: quantile(c(1, 2, 4, 8, 16), c(0, .05, .25, .5, .85, .95, 1), type = 7)
TEST_CASE("quantiles are those of type 7") {
  const std::vector<double> values{1, 2, 4, 8, 16};
  CHECK(quantile(values, 0) == 1);
  CHECK(quantile(values, .05) == Approx(1.2));
  CHECK(quantile(values, .25) == 2);
  CHECK(quantile(values, .50) == 4);
  CHECK(quantile(values, .85) == Approx(11.2));
  CHECK(quantile(values, .95) == Approx(14.4));
  CHECK(quantile(values, 1) == 16);
}

TEST_CASE("one value is its own quantile, none has none") {
  CHECK(quantile({7}, .3) == 7);
  CHECK(std::isnan(quantile({}, .5)));
}

}  // namespace
}  // namespace pendulum
