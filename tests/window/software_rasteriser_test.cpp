#include "viz/window/software_rasteriser.h"

#include <array>

#include <imgui.h>

#include "tests/catch.h"
#include "viz/window/imgui_canvas.h"
#include "viz/window/picture.h"
#include "viz/window/ui_context.h"

namespace pendulum {
namespace {

constexpr std::array<std::uint8_t, 4> white_texel = {255, 255, 255, 255};

/// Draw data made by hand: vertices, triangles, one command.
class HandMade {
 public:
  HandMade() : list_(ImGui::GetDrawListSharedData()) {}

  void triangle(std::array<ImVec2, 3> corners, ImU32 colour) {
    for (const ImVec2 corner : corners) {
      list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(list_.VtxBuffer.Size));
      list_.VtxBuffer.push_back({corner, {.5f, .5f}, colour});
    }
  }
  Picture draw(int width, int height, ImVec4 clip) {
    ImDrawCmd command;
    command.ClipRect = clip;
    command.ElemCount = static_cast<unsigned>(list_.IdxBuffer.Size);
    list_.CmdBuffer.push_back(command);
    ImDrawData data;
    ImDrawList* lists[] = {&list_};
#if IMGUI_VERSION_NUM >= 18980
    data.CmdLists.push_back(lists[0]);
#else
    data.CmdLists = lists;
#endif
    data.CmdListsCount = 1;
    data.DisplayPos = {0, 0};
    Picture picture(width, height);
    rasterise(data, {white_texel.data(), 1, 1, 4}, picture);
    return picture;
  }

 private:
  ImDrawList list_;
};

TEST_CASE("two triangles that share an edge cover every pixel exactly once") {
  const UiContext context;
  // Half transparent: a pixel drawn twice or not at all would show.
  const ImU32 half = IM_COL32(255, 0, 0, 128);
  for (const float bend : {0.0f, .3f, 3.7f}) {
    HandMade drawing;
    const ImVec2 a{0, 0}, b{16, 0}, c{16, 16}, d{0, 16};
    const ImVec2 middle{8 + bend, 8 - bend / 2};
    drawing.triangle({a, b, middle}, half);
    drawing.triangle({b, c, middle}, half);
    drawing.triangle({c, d, middle}, half);
    drawing.triangle({a, middle, d}, half);  // the other way round
    const Picture picture = drawing.draw(16, 16, {0, 0, 16, 16});
    for (int y = 0; y < 16; ++y)
      for (int x = 0; x < 16; ++x) {
        INFO(x << ", " << y << ", bend " << bend);
        REQUIRE(int{picture.pixel(x, y)[0]} == 128);
      }
  }
}

TEST_CASE("nothing is drawn outside the clip rectangle or the picture") {
  const UiContext context;
  HandMade drawing;
  drawing.triangle({ImVec2{-500, -500}, {900, -500}, {-500, 900}}, IM_COL32(0, 255, 0, 255));
  const Picture picture = drawing.draw(20, 20, {5, 5, 10, 12});
  int drawn = 0;
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 20; ++x) {
      const bool inside = x >= 5 && x < 10 && y >= 5 && y < 12;
      REQUIRE((picture.pixel(x, y)[1] == 255) == inside);
      drawn += inside ? 1 : 0;
    }
  CHECK(drawn == 35);
}

TEST_CASE("the canvas draws text, bands and curves, the same bytes every time") {
  const auto draw_once = [] {
    UiContext context;
    context.ensure_fonts({16, 24});
    const AtlasTexture atlas = UiContext::atlas();
    ImGui::GetIO().Fonts->SetTexID(nullptr);
    ImGui::GetIO().DisplaySize = {200, 120};
    ImGui::GetIO().DeltaTime = .01f;
    ImGui::NewFrame();
    ImGuiCanvas canvas(*ImGui::GetForegroundDrawList(), context.fonts());
    canvas.fill_rect({0, 0, 200, 120}, rgb(0x101820), 0);
    canvas.draw_text({10, 30}, "Hybrid 46", {24, rgb(0xFFFFFF), FontWeight::semibold});
    const std::array<BandColumn, 3> band = {BandColumn{20, 60, 90}, BandColumn{100, 50, 70},
                                            BandColumn{180, 70, 100}};
    canvas.fill_band(band, faded(rgb(0xF0E442), .5));
    const std::array<double, 2> dash = {4, 3};
    canvas.stroke_arc({150, 60}, 30, 0, 4, {.colour = rgb(0x56B4E9), .width = 3, .dash = dash});
    canvas.fill_ellipse({60, 100}, 30, 10, rgb(0xCC6677));
    ImGui::Render();
    Picture picture(200, 120);
    rasterise(*ImGui::GetDrawData(), atlas, picture);
    return picture;
  };
  const Picture picture = draw_once();
  CHECK((draw_once().rgba == picture.rgba));
  // Inside the band, half yellow on the ground; in the middle of the ellipse, its colour.
  CHECK(int{picture.pixel(100, 60)[0]} == Approx((0xF0 + 0x10) / 2).margin(2));
  CHECK(int{picture.pixel(60, 100)[0]} == 0xCC);
  int bright = 0;
  for (int y = 10; y < 34; ++y)
    for (int x = 10; x < 140; ++x) bright += picture.pixel(x, y)[0] > 200 ? 1 : 0;
  CHECK(bright > 150);
}

TEST_CASE("digits all advance alike, so that figures do not dance") {
  UiContext context;
  context.ensure_fonts({16});
  const FontSet& fonts = context.fonts();
  const double zero = fonts.text_width("0000", 16, FontWeight::regular);
  CHECK(zero > 0);
  for (const char* digits : {"1111", "4747", "8989"})
    CHECK(fonts.text_width(digits, 16, FontWeight::regular) == zero);
}

}  // namespace
}  // namespace pendulum
