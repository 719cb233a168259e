#include "viz/window/drawn_picture.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

bool is_again(DrawnPicture& picture) {
  return picture.is_again(*ImGui::GetDrawData());
}

TEST_CASE("a window at rest draws the same picture again, one that is used another") {
  Bench bench;
  DrawnPicture last;
  bench.picture();
  CHECK_FALSE(is_again(last));
  for (int i = 0; i < 3; ++i) bench.frame({-1, -1}, false);
  is_again(last);
  bench.frame({-1, -1}, false);
  CHECK(is_again(last));
  CHECK(is_again(last));

  const Rect play = bench.application.widgets().at("play");
  bench.frame(play.centre(), false);
  bench.frame(play.centre(), false);
  CHECK_FALSE(is_again(last));  // the pointer is over it
  bench.frame(play.centre(), false);
  CHECK(is_again(last));
}

// A colour alone, a place alone, a part of the window that shows: each makes another picture.
TEST_CASE("the least difference makes another picture") {
  UiContext context;
  DrawnPicture last;
  struct Square {
    float x = 10, clip = 100;
    ImU32 colour = 0xff102030;
  };
  const auto drawn = [](const Square& square) {
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.PushClipRect({0, 0}, {square.clip, 100});
    list.AddRectFilled({square.x, 10}, {50, 50}, square.colour);
    list.PopClipRect();
    ImGui::Render();
  };
  context.ensure_fonts({16});
  ImGui::GetIO().DisplaySize = {200, 200};
  const Square plain;
  drawn(plain);
  CHECK_FALSE(is_again(last));
  drawn(plain);
  CHECK(is_again(last));
  for (const Square& other : {Square{11, 100, plain.colour}, Square{10, 99, plain.colour},
                              Square{10, 100, plain.colour + 1}}) {
    drawn(other);
    CHECK_FALSE(is_again(last));
    drawn(plain);
    CHECK_FALSE(is_again(last));
  }
}

}  // namespace
}  // namespace pendulum
