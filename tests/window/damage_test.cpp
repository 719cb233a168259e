#include "viz/window/damage.h"

#include <algorithm>

#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

PixelRect common_part(const PixelRect& a, const PixelRect& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

bool holds(const std::vector<PixelRect>& rects, const PixelRect& part) {
  long long held = 0;  // they do not overlap, so that parts of the part add up
  for (const PixelRect& rect : rects) held += common_part(rect, part).area();
  return held == part.area();
}

void require_apart(const std::vector<PixelRect>& rects) {
  for (std::size_t i = 0; i < rects.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) REQUIRE(common_part(rects[i], rects[j]).is_empty());
}

TEST_CASE("no damage, no rectangle; all of it, the window") {
  Damage damage(1000, 700);
  CHECK(damage.rectangles().empty());
  damage.add(-50, -50, -10, 2000);  // beside the window
  damage.add(1010, 10, 1020, 20);
  CHECK(damage.rectangles().empty());
  damage.add_everything();
  CHECK((damage.rectangles() == std::vector<PixelRect>{{0, 0, 1000, 700}}));
}

TEST_CASE("a small damage is a small rectangle, two that are apart are two") {
  Damage damage(1000, 700);
  damage.add(100, 100, 110, 110);
  REQUIRE(damage.rectangles().size() == 1);
  CHECK(holds(damage.rectangles(), {99, 99, 111, 111}));
  CHECK(damage.rectangles().front().area() <= 64 * 64);
  damage.add(990, 690, 3000, 3000);
  const std::vector<PixelRect> both = damage.rectangles();
  REQUIRE(both.size() == 2);
  CHECK(holds(both, {989, 689, 1000, 700}));
}

TEST_CASE("however much is damaged, few rectangles hold all of it, and none overlap") {
  Stream luck({1, 0}, purpose("test"), 0);
  for (int round = 0; round < 200; ++round) {
    const int width = 1 + static_cast<int>(luck.next_uniform() * 2000);
    const int height = 1 + static_cast<int>(luck.next_uniform() * 1200);
    Damage damage(width, height);
    std::vector<PixelRect> added;
    const int count = static_cast<int>(luck.next_uniform() * 60);
    for (int i = 0; i < count; ++i) {
      const int x = static_cast<int>(luck.next_uniform() * width);
      const int y = static_cast<int>(luck.next_uniform() * height);
      const PixelRect part{x, y, x + static_cast<int>(luck.next_uniform() * 90),
                           y + static_cast<int>(luck.next_uniform() * 40)};
      damage.add(static_cast<float>(part.left), static_cast<float>(part.top),
                 static_cast<float>(part.right), static_cast<float>(part.bottom));
      added.push_back(common_part(part, {0, 0, width, height}));
    }
    const std::vector<PixelRect> rects = damage.rectangles();
    CHECK(rects.size() <= 12);
    require_apart(rects);
    for (const PixelRect& part : added) CHECK(holds(rects, part));
    for (const PixelRect& rect : rects)
      CHECK(common_part(rect, {0, 0, width, height}).area() == rect.area());
  }
}

}  // namespace
}  // namespace pendulum
