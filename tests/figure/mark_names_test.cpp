#include "viz/figure/mark_names.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr Rect name_plot{0, 0, 600, 400};
constexpr NameSizes name_sizes{20, 7, 6, 21};

NamedMark mark_at(double x, double y, double width, double reach = 0) {
  return {{x, y}, x - reach, x + reach, y - reach, y + reach, width};
}

double distance(const Rect& box, Point mark) {
  const Point near = nearest_point(box, mark);
  return std::hypot(near.x - mark.x, near.y - mark.y);
}

void check_names(const std::vector<NamedMark>& marks, const std::vector<MarkName>& names) {
  REQUIRE(names.size() == marks.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    INFO(i << " at " << names[i].box.x << " " << names[i].box.y);
    CHECK(name_plot.contains(names[i].box, 1));
    CHECK(names[i].box.w ==
          Approx(marks[i].width + (names[i].apart ? name_sizes.sign : 0)).margin(1e-9));
    for (std::size_t j = 0; j < marks.size(); ++j) {
      INFO("against " << j);
      CHECK_FALSE(names[i].box.overlaps(around(marks[j].at, 6, 6)));
      if (i == j) continue;
      CHECK_FALSE(names[i].box.overlaps(names[j].box));
      // Who has no line to its mark is nearest to it.
      if (!names[i].apart)
        CHECK(distance(names[i].box, marks[i].at) < distance(names[i].box, marks[j].at));
    }
  }
}

}  // namespace

TEST_CASE("a lone name stands to the right of its mark and its interval, at its height") {
  const std::vector<NamedMark> marks{mark_at(200, 100, 80, 30)};
  const auto names = place_names(name_plot, marks, name_sizes);
  check_names(marks, names);
  CHECK_FALSE(names[0].apart);
  CHECK(names[0].box.x >= 230);
  CHECK(names[0].box.centre().y == Approx(100).margin(3));
}

TEST_CASE("at the right edge a name stands to the left") {
  const std::vector<NamedMark> marks{mark_at(580, 100, 80, 10)};
  const auto names = place_names(name_plot, marks, name_sizes);
  check_names(marks, names);
  CHECK(names[0].box.right() < 570);
}

// The third was 55 pixels below its mark, under the second's name and beside the first's mark.
TEST_CASE("a name of marks that lie close does not stand at another's mark") {
  const std::vector<NamedMark> marks{mark_at(300, 200, 60, 8), mark_at(310, 188, 80, 8),
                                     mark_at(296, 180, 190, 8), mark_at(318, 231, 70, 8)};
  const auto names = place_names(name_plot, marks, name_sizes);
  check_names(marks, names);
  CHECK(std::abs(names[2].box.centre().y - 180) < 40);
}

TEST_CASE("names keep clear of each other and of marks wherever these lie") {
  double last = 0;
  // Evenly spread over 0 to 1.
  const auto next = [&] {
    last += .6180339887;
    return last -= std::floor(last);
  };
  for (int seed = 1; seed < 200; ++seed) {
    std::vector<NamedMark> marks;
    for (int i = 0; i < 4; ++i) {
      const double x = 200 + 80 * next(), y = 150 + 60 * next(), width = 40 + 120 * next();
      marks.push_back(mark_at(x, y, width, 20 * next()));
    }
    INFO(seed);
    check_names(marks, place_names(name_plot, marks, name_sizes));
  }
}

TEST_CASE("where a plot has no room for a name it stays inside") {
  const Rect small{0, 0, 60, 15};
  const auto names = place_names(small, {mark_at(30, 8, 50)}, name_sizes);
  REQUIRE(names.size() == 1);
  CHECK(names[0].box.x == 0);
  CHECK(names[0].apart);
}

}  // namespace pendulum
