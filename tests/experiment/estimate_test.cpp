#include <cmath>
#include <numeric>

#include "sim/experiment/experiment.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

// R: x <- c(4, 8, 6, 5, 7); t.test(x, conf.level = .9); quantile(x, c(.05, .25, .75, .95))
TEST_CASE("an estimate is a mean with Student's interval and type-7 quantiles") {
  const Estimate result = estimate({4, 8, 6, 5, 7});
  CHECK(result.count == 5);
  CHECK(result.mean == 6);
  CHECK(result.standard_error == Approx(.7071067812));
  CHECK(result.low90 == Approx(4.492556886));
  CHECK(result.high90 == Approx(7.507443114));
  CHECK(result.p05 == Approx(4.2));
  CHECK(result.p25 == 5);
  CHECK(result.p50 == 6);
  CHECK(result.p75 == 7);
  CHECK(result.p95 == Approx(7.8));
}

TEST_CASE("values that are not numbers are left out and not counted") {
  const Estimate result = estimate({nan, 2, nan, 4});
  CHECK(result.count == 2);
  CHECK(result.mean == 3);
}

TEST_CASE("one value has a mean and no interval, none has nothing") {
  const Estimate one = estimate({5});
  CHECK(one.count == 1);
  CHECK(one.mean == 5);
  CHECK(one.p95 == 5);
  CHECK(std::isnan(one.low90));
  CHECK(std::isnan(one.standard_error));
  const Estimate none = estimate({nan});
  CHECK(none.count == 0);
  for (const double field : {none.mean, none.low90, none.high90, none.p05, none.p25, none.p50,
                             none.p75, none.p95, none.standard_error})
    CHECK(std::isnan(field));
}

TEST_CASE("a figure that never changes has no error at all") {
  const Estimate result = estimate(std::vector<double>(10, .1));
  CHECK(result.mean == .1);
  CHECK(result.standard_error == 0);
  CHECK(result.low90 == .1);
  CHECK(result.high90 == .1);
}

// The mean is 4, of the draws' means 2, 4 and 8 by two, two and one value: weighed deviations of
// -4, 0 and 4, so that the standard error is the root of 32 × 3 / 2, over 5.
TEST_CASE("a draw of one future weighs half of one of two, in the mean and in its interval") {
  const std::vector<int> draws{0, 0, 1, 1, 2};
  const Estimate result = estimate({1, 3, 3, 5, 8}, draws);
  CHECK(result.independent == 3);
  CHECK(result.mean == 4);
  CHECK(result.standard_error == Approx(std::sqrt(48.0) / 5));
  CHECK(result.high90 - result.mean == Approx(2.919986 * result.standard_error));
  // Of whole draws it is the standard error of their means: 1, 2 and 9, of the mean 4.
  CHECK(estimate({0, 2, 1, 3, 8, 10}, std::vector<int>{0, 0, 1, 1, 2, 2}).standard_error ==
        Approx(std::sqrt(38.0 / 2 / 3)));
}

// By the binomial distribution of how many of 100 values lie below the quantile: at most 1 with
// 3.7 %, at most 2 with 11.8 %, at most 8 with 93.7 %, at most 9 with 97.2 %; of halves at most 41
// with 4.4 %, 42 with 6.7 %, 57 with 93.3 %, 58 with 95.6 %.
TEST_CASE("quantiles of an estimate come with the ranks that hold them with 90 %") {
  std::vector<double> values(100);
  std::iota(values.begin(), values.end(), 1.0);
  const Estimate result = estimate(values);
  CHECK(result.p05_ci90.low == 2);
  CHECK(result.p05_ci90.high == 10);
  CHECK(result.p50_ci90.low == 42);
  CHECK(result.p50_ci90.high == 59);
  CHECK(result.p95_ci90.low == 91);
  CHECK(result.p95_ci90.high == 99);
}

}  // namespace
}  // namespace pendulum
