#pragma once

// Dear ImGui's shapes on a small sheet of their own, as a picture. Requires a UiContext with fonts.

#include "viz/window/picture.h"
#include "viz/window/software_rasteriser.h"
#include "viz/window/ui_context.h"

namespace pendulum {

template <class Drawing>
Picture drawn_on_sheet(int side, Drawing with) {
  ImGui::GetIO().DisplaySize = {static_cast<float>(side), static_cast<float>(side)};
  ImGui::NewFrame();
  with(*ImGui::GetForegroundDrawList());
  ImGui::Render();
  Picture picture(side, side);
  rasterise(*ImGui::GetDrawData(), UiContext::atlas(), picture);
  return picture;
}

}  // namespace pendulum
