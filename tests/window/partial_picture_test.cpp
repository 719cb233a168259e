#include "viz/window/partial_picture.h"

#include <array>

#include "tests/catch.h"
#include "viz/window/ui_context.h"

namespace pendulum {
namespace {

// That a window drawn in parts looks as drawn whole is shown with the monkey's help.

/// Squares of 10 pixels in a row, each its own command with its own first vertex.
class Row {
 public:
  Row() : list_(ImGui::GetDrawListSharedData()) {
    for (int i = 0; i < 4; ++i) {
      ImDrawCmd command;
      command.ClipRect = {0, 0, 40, 10};
      command.VtxOffset = static_cast<unsigned>(list_.VtxBuffer.Size);
      command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
      command.ElemCount = 6;
      list_.CmdBuffer.push_back(command);
      const float x = 10.0F * static_cast<float>(i);
      for (const ImVec2 corner :
           {ImVec2{x + 2, 2}, ImVec2{x + 8, 2}, ImVec2{x + 8, 8}, ImVec2{x + 2, 8}})
        list_.VtxBuffer.push_back({corner, {0, 0}, IM_COL32_WHITE});
      for (const ImDrawIdx index : std::array<ImDrawIdx, 6>{0, 1, 2, 0, 2, 3})
        list_.IdxBuffer.push_back(index);
    }
#if IMGUI_VERSION_NUM >= 18980
    whole.CmdLists.push_back(&list_);
#else
    whole.CmdLists = &pointer_;
#endif
    whole.CmdListsCount = 1;
    whole.DisplaySize = {40, 10};
  }
  ImDrawData whole;

 private:
  ImDrawList list_;
  [[maybe_unused]] ImDrawList* pointer_ = &list_;
};

TEST_CASE("a part has the triangles that touch it, clipped to it, and nothing else") {
  const UiContext context;
  const Row row;
  const std::array<PixelRect, 1> part = {PixelRect{24, 0, 26, 10}};  // in the third square
  PartialPicture picture(row.whole, part);
  REQUIRE(picture.draw_data().CmdListsCount == 1);
  const ImDrawList& list = *picture.draw_data().CmdLists[0];
  REQUIRE(list.CmdBuffer.Size == 1);
  CHECK(list.VtxBuffer.Size == 4);
  CHECK(list.CmdBuffer[0].ElemCount == 6);
  CHECK(list.CmdBuffer[0].ClipRect.x == 24);
  CHECK(list.CmdBuffer[0].ClipRect.z == 26);
  const ImDrawVert& first =
      list.VtxBuffer[static_cast<int>(list.CmdBuffer[0].VtxOffset) + list.IdxBuffer[0]];
  CHECK(first.pos.x == 22);
}

TEST_CASE("a shape in two parts is drawn in both, its corners copied once") {
  const UiContext context;
  const Row row;
  const std::array<PixelRect, 2> parts = {PixelRect{0, 0, 5, 10}, PixelRect{5, 0, 9, 10}};
  PartialPicture picture(row.whole, parts);
  const ImDrawList& list = *picture.draw_data().CmdLists[0];
  CHECK(list.CmdBuffer.Size == 2);
  CHECK(list.VtxBuffer.Size == 4);
  CHECK(picture.draw_data().TotalIdxCount == 12);
}

TEST_CASE("clip rectangles end at whole pixels, the nearest ones") {
  const UiContext context;
  Row row;
  ImDrawCmd& command = row.whole.CmdLists[0]->CmdBuffer[0];
  command.ClipRect = {-.4F, .6F, 9.4F, 9.5F};
  clip_at_whole_pixels(row.whole);
  CHECK(command.ClipRect.x == 0);
  CHECK(command.ClipRect.y == 1);
  CHECK(command.ClipRect.z == 9);
  CHECK(command.ClipRect.w == 10);
}

TEST_CASE("where nothing is drawn there is nothing to draw") {
  const UiContext context;
  const Row row;
  const std::array<PixelRect, 1> part = {PixelRect{0, 20, 40, 30}};
  CHECK(PartialPicture(row.whole, part).draw_data().CmdListsCount == 0);
}

}  // namespace
}  // namespace pendulum
