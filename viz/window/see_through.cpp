#include "viz/window/see_through.h"

#include <unordered_map>

#include <imgui.h>

namespace pendulum {
namespace {

ImU32 seen_word(ImU32 word, Sight sight) {
  const auto channel = [word](int shift) {
    return static_cast<std::uint8_t>(word >> shift & 0xFF);
  };
  const Colour colour = seen({channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT),
                              channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)},
                             sight);
  return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}

}  // namespace

void see_through(ImDrawData& draw_data, Sight sight) {
  if (sight == Sight::as_it_is) return;
  std::unordered_map<ImU32, ImU32> known;  // a window has some dozens of colours
  for (int i = 0; i < draw_data.CmdListsCount; ++i)
    for (ImDrawVert& vertex : draw_data.CmdLists[i]->VtxBuffer) {
      const auto [place, is_new] = known.try_emplace(vertex.col);
      if (is_new) place->second = seen_word(vertex.col, sight);
      vertex.col = place->second;
    }
}

}  // namespace pendulum
