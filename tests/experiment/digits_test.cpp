#include "sim/experiment/digits.h"

#include <cmath>
#include <limits>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("thousands are grouped, whatever sign stands before them") {
  CHECK(group_thousands("8100") == "8100");
  CHECK(group_thousands("12400") == "12,400");
  CHECK(group_thousands("-100000.5") == "-100,000.5");
  CHECK(group_thousands("−100000") == "−100,000");  // stood as −,100,000
  CHECK(group_thousands("+1234567") == "+1,234,567");
}

TEST_CASE("the last digit shown is no finer than half the error") {
  CHECK(format_to_error(46.18, .3) == "46");
  CHECK(format_to_error(46.18, .1) == "46.2");
  CHECK(format_to_error(46.18, .04) == "46.2");
  CHECK(format_to_error(46.18, .004) == "46.18");
  CHECK(format_to_error(46.18, 3) == "50");
  CHECK(format_to_error(38.4, 1.1) == "38");
  CHECK(format_to_error(8134.7, 30) == "8100");
  CHECK(format_to_error(81347, 20) == "81,350");
  CHECK(format_to_error(-1234567, 30) == "-1,234,600");
}

TEST_CASE("a value larger than its error keeps a digit") {
  CHECK(format_to_error(.4, .2) == "0.4");
  CHECK(format_to_error(40, 30) == "40");
  CHECK(format_to_error(4, 30) == "0");
  CHECK(format_to_error(-.2, .5) == "0");
}

TEST_CASE("exact and single figures") {
  CHECK(format_to_error(6, 0) == "6");
  CHECK(format_to_error(6.5, 0) == "6.5");
  CHECK(format_to_error(1.0 / 3, 0) == "0.33");
  CHECK(format_to_error(0, 0) == "0");
  CHECK(format_to_error(7, 1e-16) == "7");  // rounding of sums is not an error of the figure
  CHECK(format_to_error(46.1834, nan) == "46.2");
  CHECK(format_to_error(.0512, nan) == "0.051");
  CHECK(format_to_error(1284.2, nan) == "1284");
  CHECK(format_to_error(0, nan) == "0");
  CHECK(format_to_error(nan, .1) == "–");
  CHECK(format_to_error(std::numeric_limits<double>::infinity(), .1) == "–");
}

TEST_CASE("figures side by side share the smallest error, exact ones aside") {
  CHECK(shared_error({6, 1.5, 2}) == 1.5);
  CHECK(shared_error({0, 3, nan}) == 3);
  CHECK(shared_error({0, 0}) == 0);
  CHECK(std::isnan(shared_error({nan})));
  CHECK(std::isnan(shared_error({})));
}

TEST_CASE("figures carry their unit, differences their sign") {
  CHECK(format_figure(MetricUnit::share, .3612, .004) == "36 %");
  CHECK(format_figure(MetricUnit::share, nan, nan) == "–");
  CHECK(format_figure(MetricUnit::days, 26.84, .3) == "27");
  CHECK(format_difference(MetricUnit::days, -2.9, .3) == "-3");
  CHECK(format_difference(MetricUnit::per_month, 7.8, .3) == "+8");
  CHECK(format_difference(MetricUnit::share, .241, .004) == "+24 points");
  CHECK(format_difference(MetricUnit::share, .0102, .004) == "+1 point");
  CHECK(format_difference(MetricUnit::days, .01, .3) == "0");
}

}  // namespace
}  // namespace pendulum
