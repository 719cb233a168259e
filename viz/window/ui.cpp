#include "viz/window/ui.h"

#include <algorithm>
#include <cmath>

#include "viz/window/text_wrap.h"

namespace pendulum {

Touch Ui::control(std::string_view name, const Rect& rect) {
  mark(name, rect);
  Touch touch;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  touch.pointer = {mouse.x, mouse.y};
  if (rect.w < 1 || rect.h < 1) return touch;
  ImGui::SetCursorScreenPos(to_imgui(Point{rect.x, rect.y}));
  const std::string id(name);
  touch.clicked =
      ImGui::InvisibleButton(id.c_str(), {static_cast<float>(rect.w), static_cast<float>(rect.h)});
  touch.hovered = ImGui::IsItemHovered();
  touch.held = ImGui::IsItemActive();
  touch.pressed = ImGui::IsItemActivated();
  touch.released = ImGui::IsItemDeactivated();
  touch.shift = ImGui::GetIO().KeyShift;
  return touch;
}

void Ui::tooltip(std::string_view title, std::string_view words) {
  const ImGuiIO& io = ImGui::GetIO();
  const double gap = theme_.px(16);
  // Where there is no room below, above it.
  note({io.MousePos.x + gap, io.MousePos.y - theme_.px(12), 0, gap + theme_.px(12)}, title, words);
}

void Ui::note_below(const Rect& what, std::string_view title, std::string_view words) {
  note(what.inset(-theme_.px(4)), title, words);
}

void Ui::note(const Rect& what, std::string_view title, std::string_view words) {
  ImGuiCanvas above = overlay();
  const double size = theme_.type.tick, pad = theme_.px(12);
  const double widest = theme_.px(400) * std::max(1.0, size / theme_.px(16));
  const std::vector<std::string> lines = wrapped_text(fonts_, words, size, widest);
  double width = width_of(title, theme_.type.body, FontWeight::semibold);
  for (const std::string& line : lines) width = std::max(width, width_of(line, size));
  const double line_height = size * theme_.line_height;
  const double height = 2 * pad + theme_.type.body * theme_.line_height +
                        line_height * static_cast<double>(lines.size());
  const ImGuiIO& io = ImGui::GetIO();
  Rect box{what.x, what.bottom(), width + 2 * pad, height};
  box.x = std::min(box.x, static_cast<double>(io.DisplaySize.x) - box.w - theme_.px(8));
  if (box.bottom() > io.DisplaySize.y - theme_.px(8)) box.y = what.y - box.h;
  box.y = std::max(box.y, theme_.px(8));
  above.fill_rect(box, theme_.neutral.control, theme_.control_radius);
  above.stroke_rect(box, {.colour = theme_.neutral.edge, .width = 1}, theme_.control_radius);
  double base = box.y + pad + theme_.type.body;
  above.draw_text({box.x + pad, base}, title,
                  {theme_.type.body, theme_.neutral.hi, FontWeight::semibold});
  base += theme_.type.body * theme_.line_height - theme_.type.body + size;
  for (const std::string& line : lines) {
    above.draw_text({box.x + pad, base}, line, {size, theme_.neutral.mid});
    base += line_height;
  }
}

double Ui::text(Point base, std::string_view words, double size, Colour colour, FontWeight weight,
                TextAlign align) {
  canvas().draw_text(base, words, {size, colour, weight, align});
  return width_of(words, size, weight);
}

bool Ui::button(std::string_view name, const Rect& rect, std::string_view words, bool enabled) {
  const Touch touch = control(name, rect);
  ImGuiCanvas on = canvas();
  const Colour ground = enabled && touch.hovered ? theme_.neutral.track : theme_.neutral.control;
  on.fill_rect(rect, ground, theme_.control_radius);
  on.draw_text({rect.centre().x, base_line(rect, theme_.type.tick)}, words,
               {theme_.type.tick, enabled ? theme_.neutral.hi : theme_.neutral.lo,
                FontWeight::regular, TextAlign::centre});
  return enabled && touch.clicked;
}

WindowScope::WindowScope(const char* name, double width, double height, Place place) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({static_cast<float>(width), static_cast<float>(height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoNav;
  if (place == Place::below) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(name, nullptr, flags);
}

WindowScope::~WindowScope() {
  ImGui::End();
  ImGui::PopStyleVar(3);
}

PanelScope::PanelScope(const char* name, const Rect& rect) {
  ImGui::SetCursorScreenPos(to_imgui(Point{rect.x, rect.y}));
  ImGui::BeginChild(
      name, {static_cast<float>(std::max(1.0, rect.w)), static_cast<float>(std::max(1.0, rect.h))},
      false,
      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
          ImGuiWindowFlags_NoSavedSettings);
}

PanelScope::~PanelScope() {
  ImGui::EndChild();
}

}  // namespace pendulum
