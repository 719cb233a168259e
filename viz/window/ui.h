#pragma once

// What panels draw and listen with, for one frame. All drawing goes through the canvas onto Dear
// ImGui's draw lists, all pointing through its invisible buttons, so the same code runs in the
// window and in a picture without a display.

#include <map>
#include <string>
#include <string_view>

#include <imgui.h>

#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"
#include "viz/window/fonts.h"
#include "viz/window/imgui_canvas.h"

namespace pendulum {

/// Where controls stand, by name: for tests that aim at them and for whoever reads the state file.
using WidgetMap = std::map<std::string, Rect>;

/// What the pointer does to a control.
struct Touch {
  bool hovered = false;
  bool held = false;      // pressed inside and still down
  bool clicked = false;   // pressed and let go inside
  bool pressed = false;   // in this very frame
  bool released = false;  // let go, wherever
  bool shift = false;     // with the key
  Point pointer;
};

class Ui {
 public:
  Ui(const Theme& theme, const FontSet& fonts, WidgetMap& widgets,
     std::vector<DrawnWords>* log = nullptr)
      : theme_(theme), fonts_(fonts), widgets_(widgets), log_(log) {}

  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const FontSet& fonts() const { return fonts_; }
  /// A canvas on the panel being drawn.
  [[nodiscard]] ImGuiCanvas canvas() const {
    return ImGuiCanvas(*ImGui::GetWindowDrawList(), fonts_, log_);
  }
  /// A canvas on another list.
  [[nodiscard]] ImGuiCanvas canvas_on(ImDrawList& list) const {
    return ImGuiCanvas(list, fonts_, log_);
  }
  /// Whether somebody takes note of the words that are drawn.
  [[nodiscard]] bool listens() const { return log_ != nullptr; }
  /// A canvas above everything.
  [[nodiscard]] ImGuiCanvas overlay() const {
    return ImGuiCanvas(*ImGui::GetForegroundDrawList(), fonts_, log_);
  }

  /// An invisible control over `rect`, known by `name`; at least as large as a finger needs.
  Touch control(std::string_view name, const Rect& rect);
  void mark(std::string_view name, const Rect& rect) { widgets_[std::string(name)] = rect; }

  /// Words beside the pointer, title first, wrapped; shown above everything.
  void tooltip(std::string_view title, std::string_view words);
  /// The same below something, wherever the pointer is.
  void note_below(const Rect& what, std::string_view title, std::string_view words);

  double text(Point base, std::string_view words, double size, Colour colour,
              FontWeight weight = FontWeight::regular, TextAlign align = TextAlign::left);
  /// A push button with words; returns whether it was clicked.
  bool button(std::string_view name, const Rect& rect, std::string_view words, bool enabled = true);
  [[nodiscard]] double width_of(std::string_view words, double size,
                                FontWeight weight = FontWeight::regular) const {
    return fonts_.text_width(words, size, weight);
  }
  /// Base line that centres one line of text of `size` in `rect`.
  static double base_line(const Rect& rect, double size) {
    return rect.y + rect.h / 2 + size * .36;
  }

 private:
  void note(const Rect& what, std::string_view title, std::string_view words);

  const Theme& theme_;
  const FontSet& fonts_;
  WidgetMap& widgets_;
  std::vector<DrawnWords>* log_;
};

/// All of the window, for as long as it lives.
class WindowScope {
 public:
  enum class Place { below, above };  // everything else
  WindowScope(const char* name, double width, double height, Place place);
  ~WindowScope();
  WindowScope(const WindowScope&) = delete;
  WindowScope& operator=(const WindowScope&) = delete;
};

/// A panel with a draw list of its own (indices have 16 bits) for as long as it lives.
class PanelScope {
 public:
  PanelScope(const char* name, const Rect& rect);
  ~PanelScope();
  PanelScope(const PanelScope&) = delete;
  PanelScope& operator=(const PanelScope&) = delete;
};

}  // namespace pendulum
