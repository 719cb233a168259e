#include "viz/window/panels/scroller.h"

#include <algorithm>

namespace pendulum {

void Scroller::follow(const Rect& view, double height) {
  constexpr double notch = 60;
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel != 0 && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows))
    at_ -= static_cast<double>(wheel) * notch;
  at_ = std::clamp(at_, 0.0, std::max(0.0, height - view.h));
}

void Scroller::draw(Ui& ui, const Rect& bar, double height) const {
  if (height <= bar.h) return;
  const Theme& theme = ui.theme();
  const double length = bar.h * bar.h / height;
  const double top = bar.y + (bar.h - length) * at_ / (height - bar.h);
  ui.canvas().fill_rect({bar.right() - theme.px(6), top, theme.px(4), length}, theme.neutral.track,
                        theme.px(2));
}

}  // namespace pendulum
