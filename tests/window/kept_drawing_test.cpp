#include "viz/window/kept_drawing.h"

#include "tests/window/bench.h"
#include "tests/window/sheet.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

constexpr ImU32 red = IM_COL32(255, 0, 0, 255), blue = IM_COL32(0, 0, 255, 255);

void draw_shapes(ImDrawList& list) {
  list.AddCircleFilled({30, 30}, 20, red);
  list.PushClipRect({20, 20}, {70, 45}, true);
  list.AddRectFilled({10, 10}, {90, 90}, blue);
  list.PopClipRect();
  list.AddCircle({60, 70}, 15, red, 0, 3);
}

/// A picture of what is drawn between two other shapes, below a clip of its own.
template <class Drawing>
Picture among_others(Drawing with, float clip = 80) {
  return drawn_on_sheet(100, [&](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {50, 50}, blue);
    list.PushClipRect({5, 5}, {clip, clip});
    with(list);
    list.PopClipRect();
    list.AddRectFilled({60, 60}, {95, 95}, IM_COL32(0, 255, 0, 128));
  });
}

TEST_CASE("what was kept looks like what was drawn, every time, among other shapes") {
  UiContext context;
  context.ensure_fonts({16});
  KeptDrawing kept;
  const Picture direct = among_others(draw_shapes);
  const Picture first = among_others([&](ImDrawList& list) {
    CHECK_FALSE(kept.fits(list));
    draw_shapes(kept.begin(list));
    CHECK(kept.append_to(list));
  });
  CHECK((first.rgba == direct.rgba));
  for (int i = 0; i < 2; ++i) {
    const Picture again = among_others([&](ImDrawList& list) {
      REQUIRE(kept.fits(list));
      CHECK(kept.append_to(list));
    });
    CHECK((again.rgba == direct.rgba));
  }
  among_others([&](ImDrawList& list) { CHECK_FALSE(kept.fits(list)); }, 60);
  kept.forget();
  among_others([&](ImDrawList& list) { CHECK_FALSE(kept.fits(list)); });
}

TEST_CASE("a drawing of too many points is not kept") {
  UiContext context;
  context.ensure_fonts({16});
  KeptDrawing kept;
  among_others([&](ImDrawList& list) {
    const int points = list.VtxBuffer.Size;
    ImDrawList& own = kept.begin(list);
    for (int i = 0; i < 20'000; ++i) own.AddRectFilled({10, 10}, {20, 20}, red);
    CHECK_FALSE(kept.append_to(list));
    CHECK(list.VtxBuffer.Size == points);
  });
}

TEST_CASE("a map that is kept is that of its moment, its size and its words") {
  Bench bench;
  const auto at = [&](double month) {
    bench.application.apply(SeekMonth{month});
    return bench.picture();
  };
  const Picture early = at(2);
  CHECK((bench.picture().rgba == early.rgba));
  const Picture late = at(5);
  CHECK((late.rgba != early.rgba));
  CHECK((bench.picture().rgba == late.rgba));
  CHECK((at(2).rgba == early.rgba));
  bench.application.apply(NextLanguage{});
  CHECK((bench.picture().rgba != early.rgba));
  while (spoken_language() != "en") bench.application.apply(NextLanguage{});
  CHECK((bench.picture().rgba == early.rgba));
}

}  // namespace
}  // namespace pendulum
