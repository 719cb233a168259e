#include "viz/window/text_field.h"

#include <algorithm>
#include <cstring>

namespace pendulum {

void TextField::begin(const std::string& text) {
  typed_.fill(0);
  std::memcpy(typed_.data(), text.data(), std::min(text.size(), typed_.size() - 1));
  keep();
}

TextField::Done TextField::draw(Ui& ui, const Rect& rect) {
  const Theme& theme = ui.theme();
  const FontSet::Choice font = ui.fonts().choose(theme.type.body, FontWeight::regular);
  const auto push_colour = [](ImGuiCol which, Colour colour) {
    ImGui::PushStyleColor(which, to_imgui(colour));
  };
  push_colour(ImGuiCol_FrameBg, theme.neutral.background);
  push_colour(ImGuiCol_Text, theme.neutral.hi);
  push_colour(ImGuiCol_TextSelectedBg, theme.neutral.edge);
  ImGui::PushFont(font.font);
  const float pad = (static_cast<float>(rect.h) - font.font->FontSize) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {static_cast<float>(theme.px(6)), pad});
  ImGui::SetCursorScreenPos(to_imgui(Point{rect.x, rect.y}));
  ImGui::SetNextItemWidth(static_cast<float>(rect.w));
  if (wants_keyboard_) ImGui::SetKeyboardFocusHere();
  Done done;
  // A line has no history here: what Dear ImGui gives away for one are arrows up and down.
  ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory;
  if (selected_ == Selected::all) flags |= ImGuiInputTextFlags_AutoSelectAll;
  const auto step = [](ImGuiInputTextCallbackData* data) {
    *static_cast<int*>(data->UserData) = data->EventKey == ImGuiKey_DownArrow ? 1 : -1;
    return 0;
  };
  done.entered =
      ImGui::InputText("##field", typed_.data(), typed_.size(), flags, step, &done.stepped);
  done.left = !wants_keyboard_ && ImGui::IsItemDeactivated();
  done.escaped = done.left && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
  wants_keyboard_ = false;
  ImGui::PopStyleVar();
  ImGui::PopFont();
  ImGui::PopStyleColor(3);
  ui.canvas().stroke_rect(rect, {.colour = theme.neutral.hi, .width = 2}, theme.control_radius);
  return done;
}

}  // namespace pendulum
