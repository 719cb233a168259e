#pragma once

// A line that somebody types into: the one place that knows Dear ImGui's text fields.

#include <array>
#include <string>

#include "viz/window/ui.h"

namespace pendulum {

class TextField {
 public:
  /// What somebody did in a frame.
  struct Done {
    bool entered = false;
    bool left = false;     // the keyboard went elsewhere, with Enter as well
    bool escaped = false;  // with Esc
  };

  /// Takes the keyboard from the next frame on, with `text` selected: what is typed replaces it.
  void begin(const std::string& text);
  /// Takes the keyboard again after Enter, with what was typed.
  void keep() { wants_keyboard_ = true; }
  Done draw(Ui& ui, const Rect& rect);
  [[nodiscard]] std::string text() const { return typed_.data(); }

 private:
  std::array<char, 1024> typed_{};
  bool wants_keyboard_ = false;
};

}  // namespace pendulum
