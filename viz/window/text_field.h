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
    int stepped = 0;       // with the arrows: 1 down, -1 up
  };

  /// Takes the keyboard from the next frame on, with `text` selected: what is typed replaces it.
  void begin(const std::string& text);
  enum class Selected { nothing, all };
  /// Takes the keyboard again, with what was typed.
  void keep(Selected selected = Selected::all) {
    wants_keyboard_ = true;
    selected_ = selected;
  }
  Done draw(Ui& ui, const Rect& rect);
  /// It is to have the keyboard, but was not drawn since.
  [[nodiscard]] bool waits_for_keyboard() const { return wants_keyboard_; }
  [[nodiscard]] std::string text() const { return typed_.data(); }

 private:
  std::array<char, 1024> typed_{};
  bool wants_keyboard_ = false;
  Selected selected_ = Selected::all;
};

}  // namespace pendulum
