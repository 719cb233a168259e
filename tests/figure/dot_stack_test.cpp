#include "viz/figure/dot_stack.h"

#include "tests/catch.h"

namespace pendulum {
namespace {}  // namespace

TEST_CASE("dots are the futures in ascending order, without those that have no figure") {
  const auto dots = value_dots({3, nan, 1, 2}, 100);
  REQUIRE(dots.size() == 3);
  CHECK(dots[0].value == 1);
  CHECK(dots[0].future == 2);
  CHECK(dots[2].value == 3);
  CHECK(dots[2].future == 0);
}

TEST_CASE("more futures than dots: equally likely quantiles that are no future's") {
  std::vector<double> values;
  for (int i = 0; i < 1000; ++i) values.push_back(999 - i);
  const auto dots = value_dots(values, 10);
  REQUIRE(dots.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(dots[i].value == 50 + 100 * static_cast<double>(i));
    CHECK(dots[i].future == ValueDot::no_future);
  }
}

TEST_CASE("dots of one column pile up from the base, columns stand one diameter apart") {
  const LinearScale x({0, 10}, 100, 200);  // 10 pixels a unit
  const auto at = stacked_dots(value_dots({5, 5.3, 4.8, 6.1}, 100), x, 5, 50, 8);
  REQUIRE(at.size() == 4);
  CHECK(at[0] == Point{150, 46});
  CHECK(at[1] == Point{150, 38});
  CHECK(at[2] == Point{150, 30});
  CHECK(at[3] == Point{158, 46});
}

TEST_CASE("the diameter is the largest whose piles fit the height") {
  const LinearScale x({0, 10}, 0, 100);
  const std::vector<ValueDot> five(5, ValueDot{5, 0});
  CHECK(fitting_diameter(five, x, 0, 40, 2, 12) == 8);
  CHECK(fitting_diameter(five, x, 0, 100, 2, 12) == 12);
  CHECK(fitting_diameter(five, x, 0, 1, 2, 12) == 2);
}

}  // namespace pendulum
