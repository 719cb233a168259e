#include "viz/window/panels/text_field.h"

#include <algorithm>
#include <cstring>

namespace pendulum {

void TextField::set(const std::string& text) {
  typed_.fill(0);
  std::memcpy(typed_.data(), text.data(), std::min(text.size(), typed_.size() - 1));
}

TextField::Event TextField::draw(Ui& ui, const char* name, const Rect& rect, double size,
                                 const std::string& hint, bool focus) {
  ui.mark(name, rect);
  const Theme& theme = ui.theme();
  const FontSet::Choice font = ui.fonts().choose(size, FontWeight::regular);
  const auto push_colour = [](ImGuiCol what, Colour colour) {
    ImGui::PushStyleColor(what, to_imgui(colour));
  };
  push_colour(ImGuiCol_FrameBg, theme.neutral.background);
  push_colour(ImGuiCol_Text, theme.neutral.hi);
  push_colour(ImGuiCol_TextDisabled, theme.neutral.mid);
  push_colour(ImGuiCol_TextSelectedBg, theme.neutral.edge);
  ImGui::PushFont(font.font);
  const float pad = (static_cast<float>(rect.h) - font.font->FontSize) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {static_cast<float>(theme.px(8)), pad});
  ImGui::SetCursorScreenPos(to_imgui(Point{rect.x, rect.y}));
  ImGui::SetNextItemWidth(static_cast<float>(rect.w));
  if (focus) ImGui::SetKeyboardFocusHere();
  const std::string before = text();
  const bool entered = ImGui::InputTextWithHint(
      (std::string("##") + name).c_str(), hint.c_str(), typed_.data(), typed_.size(),
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  const bool active = ImGui::IsItemActive(), left = !focus && ImGui::IsItemDeactivated();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  ImGui::PopStyleColor(4);
  ui.canvas().stroke_rect(
      rect, {.colour = active ? theme.neutral.hi : theme.neutral.edge, .width = active ? 2. : 1.},
      theme.control_radius);
  if (entered) return Event::entered;
  if (text() != before) return Event::changed;
  return left ? Event::left : Event::nothing;
}

}  // namespace pendulum
