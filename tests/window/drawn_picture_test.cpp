#include "viz/window/drawn_picture.h"

#include <algorithm>
#include <string_view>

#include "tests/window/bench.h"

namespace pendulum {
namespace {

bool is_again(DrawnPicture& picture) {
  return picture.changes_to(*ImGui::GetDrawData()).empty();
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

/// A window of 200 x 200.
class Sheet {
 public:
  Sheet() {
    context_.ensure_fonts({16});
    ImGui::GetIO().DisplaySize = {200, 200};
  }
  /// Draws on nothing; returns what that changes.
  template <class Drawing>
  std::vector<PixelRect> draw(Drawing with) {
    ImGui::NewFrame();
    with(*ImGui::GetForegroundDrawList());
    ImGui::Render();
    return last.changes_to(*ImGui::GetDrawData());
  }
  DrawnPicture last;

 private:
  UiContext context_;
};

bool covers(const std::vector<PixelRect>& rects, float x, float y) {
  return std::any_of(rects.begin(), rects.end(), [&](const PixelRect& rect) {
    return static_cast<float>(rect.left) <= x && x < static_cast<float>(rect.right) &&
           static_cast<float>(rect.top) <= y && y < static_cast<float>(rect.bottom);
  });
}

constexpr ImU32 blue = 0xffa06020, red = 0xff2020f0;

TEST_CASE("what moved is drawn where it was and where it is, what stands beside it is not") {
  Sheet sheet;
  const auto squares = [](float x) {
    return [x](ImDrawList& list) {
      list.AddRectFilled({5, 5}, {15, 15}, blue);
      list.AddRectFilled({x, 100}, {x + 5, 105}, red);
      list.AddRectFilled({185, 5}, {195, 15}, blue);
    };
  };
  CHECK((sheet.draw(squares(10)) == std::vector<PixelRect>{{0, 0, 200, 200}}));
  const std::vector<PixelRect> moved = sheet.draw(squares(160));
  CHECK(covers(moved, 12, 102));
  CHECK(covers(moved, 162, 102));
  CHECK_FALSE(covers(moved, 10, 10));
  CHECK_FALSE(covers(moved, 190, 10));
  CHECK_FALSE(covers(moved, 100, 102));  // between the two nothing has changed
}

TEST_CASE("what came or went is drawn, what comes after it in the list is not") {
  Sheet sheet;
  const auto row = [](bool whole) {
    return [whole](ImDrawList& list) {
      list.AddRectFilled({5, 5}, {15, 15}, blue);
      if (whole) list.AddRectFilled({100, 100}, {105, 105}, red);
      list.AddCircleFilled({190, 190}, 5, blue);
    };
  };
  sheet.draw(row(true));
  for (const bool whole : {false, true}) {
    const std::vector<PixelRect> changed = sheet.draw(row(whole));
    CHECK(covers(changed, 102, 102));
    CHECK_FALSE(covers(changed, 10, 10));
    CHECK_FALSE(covers(changed, 190, 190));
  }
}

TEST_CASE("where no parts are wanted a picture is another or the same, as a whole") {
  Sheet sheet;
  sheet.last = DrawnPicture(PartsWanted::no);
  const auto square = [](float x) {
    return [x](ImDrawList& list) { list.AddRectFilled({x, 5}, {x + 9, 15}, blue); };
  };
  const std::vector<PixelRect> whole = {{0, 0, 200, 200}};
  CHECK((sheet.draw(square(5)) == whole));
  CHECK(sheet.draw(square(5)).empty());
  CHECK((sheet.draw(square(6)) == whole));
  CHECK(sheet.draw(square(6)).empty());
  CHECK((sheet.draw([](ImDrawList&) {}) == whole));
  CHECK(sheet.draw([](ImDrawList&) {}).empty());
}

// Where it changes is not looked for then; once it rests, a small change is a small one again.
TEST_CASE("a large list that moves frame after frame is drawn whole, and in parts when it rests") {
  Sheet sheet;
  const auto crowd = [](float x) {
    return [x](ImDrawList& list) {
      for (int i = 0; i < 11'000; ++i) list.AddRectFilled({5, 5}, {15, 15}, blue);
      list.AddRectFilled({x, 100}, {x + 5, 105}, red);
    };
  };
  sheet.draw(crowd(10));
  CHECK_FALSE(covers(sheet.draw(crowd(20)), 100, 190));
  for (float x = 30; x < 80; x += 10) sheet.draw(crowd(x));
  CHECK(covers(sheet.draw(crowd(90)), 100, 190));
  // Its points are not copied then: unless they are handed over nothing is known of them.
  CHECK(covers(sheet.draw(crowd(90)), 100, 190));
  CHECK(covers(sheet.draw([](ImDrawList&) {}), 100, 190));
  for (float x = 30; x < 80; x += 10) sheet.draw(crowd(x));
  sheet.draw(crowd(90));
  sheet.last.take_over_points(*ImGui::GetDrawData());
  CHECK(sheet.draw(crowd(90)).empty());
  const std::vector<PixelRect> changed = sheet.draw(crowd(160));
  CHECK(covers(changed, 92, 102));
  CHECK(covers(changed, 162, 102));
  CHECK_FALSE(covers(changed, 10, 10));
  CHECK_FALSE(covers(changed, 100, 190));
}

// The same shapes in another order look different where they overlap.
TEST_CASE("what was below and is above is drawn again") {
  Sheet sheet;
  const auto pile = [](bool red_above) {
    return [red_above](ImDrawList& list) {
      for (const bool is_red : {!red_above, red_above}) {
        const float at = is_red ? 100 : 110;
        list.AddRectFilled({at, at}, {at + 20, at + 20}, is_red ? red : blue);
      }
    };
  };
  sheet.draw(pile(true));
  CHECK(covers(sheet.draw(pile(false)), 115, 115));
}

TEST_CASE("a window that has come to the front is drawn, and everything after forgetting") {
  Sheet sheet;
  const auto windows = [](const char* front) {
    return [front](ImDrawList&) {
      for (const char* name : {"one", "two"}) {
        ImGui::SetNextWindowPos(name[0] == 'o' ? ImVec2{20, 20} : ImVec2{60, 60});
        ImGui::SetNextWindowSize({80, 80});
        if (name == std::string_view(front)) ImGui::SetNextWindowFocus();
        ImGui::Begin(name, nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::End();
      }
    };
  };
  for (int frame = 0; frame < 3; ++frame) sheet.draw(windows("one"));
  CHECK(sheet.draw(windows("one")).empty());
  CHECK(covers(sheet.draw(windows("two")), 80, 80));
  for (int frame = 0; frame < 3; ++frame) sheet.draw(windows("two"));
  CHECK(sheet.draw(windows("two")).empty());
  sheet.last.forget();
  CHECK((sheet.draw(windows("two")) == std::vector<PixelRect>{{0, 0, 200, 200}}));
}

}  // namespace
}  // namespace pendulum
