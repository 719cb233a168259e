#include "viz/window/render.h"

#include "viz/window/see_through.h"

namespace pendulum {

Picture draw_picture(Application& application, UiContext& context, int width, int height) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0f / 60;
  io.MousePos = {-1e4f, -1e4f};
  context.ensure_fonts(application.font_sizes(width, height));
  const AtlasTexture atlas = UiContext::atlas();
  io.Fonts->SetTexID(nullptr);
  // Two frames: in the first, Dear ImGui does not know the sizes of its windows yet.
  for (int frame = 0; frame < 2; ++frame) {
    ImGui::NewFrame();
    application.draw(context.fonts(), width, height);
    ImGui::Render();
  }
  Picture picture(width, height);
  see_through(*ImGui::GetDrawData(), application.view().sight);
  rasterise(*ImGui::GetDrawData(), atlas, picture);
  return picture;
}

}  // namespace pendulum
