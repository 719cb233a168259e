#include "viz/figure/scale.h"

#include <cmath>
#include <limits>

#include "tests/catch.h"

namespace pendulum {

TEST_CASE("a linear scale maps ends to ends and back") {
  const LinearScale scale({10, 30}, 200, 100);
  CHECK(scale(10) == 200);
  CHECK(scale(30) == 100);
  CHECK(scale(20) == 150);
  CHECK(scale.inverse(150) == Approx(20));
  CHECK(std::isfinite(scale(std::nan(""))));
  const LinearScale flat({5, 5}, 0, 100);
  CHECK(flat(5) == 50);
}

TEST_CASE("steps are 1, 2, 2.5 or 5 times a power of ten") {
  CHECK(nice_step(100, 5) == Approx(20));
  CHECK(nice_step(1, 4) == Approx(0.25));
  CHECK(nice_step(37, 4) == Approx(10));
  CHECK(nice_step(0, 4) == 1);
  CHECK(nice_step(std::numeric_limits<double>::infinity(), 4) == 1);
}

TEST_CASE("a nice range holds all values and is not much wider") {
  for (const double scale : {1e-4, 1.0, 1e7}) {
    const std::vector<double> values{3.2 * scale, 4.9 * scale, std::nan(""), 7.7 * scale};
    const AxisRange range = nice_range(values, 4);
    CHECK(range.low <= values[0]);
    CHECK(range.high >= values[3]);
    CHECK(range.high - range.low <= 2.2 * (values[3] - values[0]));
    CHECK(nice_ticks(range, 4).front() == Approx(range.low));
    CHECK(nice_ticks(range, 4).back() == Approx(range.high));
  }
  CHECK(nice_range({}, 4).high > nice_range({}, 4).low);
  CHECK(nice_range({5, 5, 5}, 4).high > nice_range({5, 5, 5}, 4).low);
  for (const bool with_zero : {true, false}) {
    CHECK(nice_range({0, 0}, 4, with_zero).low == 0);  // less than no campaign would be none
    CHECK(nice_range({0, 0}, 4, with_zero).high == 1);
  }
  CHECK(nice_range({8, 9}, 4, true).low == 0);
}

TEST_CASE("a stable range stays while the data fits and fills it") {
  const AxisRange current{0, 60};
  CHECK(stable_range(current, {10, 50}, 4).high == 60);
  CHECK(stable_range(current, {10, 70}, 4).high > 69);
  // Too small a part of the axis: rescaled.
  CHECK(stable_range(current, {1, 9}, 4).high < 60);
}

TEST_CASE("ticks say no more digits than their step needs") {
  CHECK(tick_words(0.25, 0.25, false) == "0.25");
  CHECK(tick_words(20, 10, false) == "20");
  CHECK(tick_words(0.4, 0.2, true) == "40 %");
  CHECK(tick_words(-3, 1, false) == "−3");
  CHECK(tick_words(std::nan(""), 1, false) == "–");
  CHECK(month_ticks(36, 4) == std::vector<int>{0, 12, 24, 36});
  CHECK(month_ticks(12, 6) == std::vector<int>{0, 2, 4, 6, 8, 10, 12});
  CHECK(month_ticks(0, 4) == std::vector<int>{0});
}

}  // namespace pendulum
