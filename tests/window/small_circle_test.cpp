#include "viz/window/small_circle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "tests/catch.h"
#include "tests/window/sheet.h"

namespace pendulum {
namespace {

/// How much of the sheet is covered, in pixels.
double covered(const Picture& picture) {
  double sum = 0;
  for (std::size_t i = 0; i < picture.rgba.size(); i += 4) sum += picture.rgba[i] / 255.0;
  return sum;
}

TEST_CASE("a small circle looks like the one Dear ImGui draws, and is as large") {
  UiContext context;
  context.ensure_fonts({16});
  for (const float radius : {.7F, 1.5F, 2.9F, 3.F, 4.2F, 5.F, 6.5F, 8.F})
    for (const ImVec2 centre : {ImVec2{12, 12}, {11.3F, 12.8F}}) {
      INFO("radius " << radius << " at " << centre.x);
      const Picture ours = drawn_on_sheet(24, [&](ImDrawList& list) {
        fill_small_circle(list, centre, radius, IM_COL32(255, 255, 255, 255));
      });
      const Picture theirs = drawn_on_sheet(24, [&](ImDrawList& list) {
        list.AddCircleFilled(centre, radius, IM_COL32(255, 255, 255, 255), radius < 3 ? 8 : 0);
      });
      int most = 0;
      for (std::size_t i = 0; i < ours.rgba.size(); ++i)
        most = std::max(most, std::abs(ours.rgba[i] - theirs.rgba[i]));
      CHECK(most <= 48);
      CHECK(covered(ours) == Approx(covered(theirs)).epsilon(.05));
    }
}

TEST_CASE("a small circle keeps to its colour, and what is too small is not drawn") {
  UiContext context;
  context.ensure_fonts({16});
  const Picture red = drawn_on_sheet(24, [](ImDrawList& list) {
    fill_small_circle(list, {12, 12}, 5, IM_COL32(200, 0, 0, 255));
  });
  CHECK(red.pixel(12, 12)[0] == 200);
  CHECK(red.pixel(12, 12)[1] == 0);
  CHECK(red.pixel(1, 1)[0] == 0);
  CHECK(covered(drawn_on_sheet(24, [](ImDrawList& list) {
          fill_small_circle(list, {12, 12}, .4F, IM_COL32(255, 255, 255, 255));
        })) == 0);
}

}  // namespace
}  // namespace pendulum
