#pragma once

// A line that is typed in.

#include <array>
#include <string>

#include "viz/window/ui.h"

namespace pendulum {

class TextField {
 public:
  enum class Event { nothing, changed, entered, left };
  /// In letters of `size`; shows `hint` while it is empty. `focus`: takes the keyboard now, all
  /// that stands in it selected. What stands in it is `text()`.
  Event draw(Ui& ui, const char* name, const Rect& rect, double size, const std::string& hint,
             bool focus);
  [[nodiscard]] std::string text() const { return typed_.data(); }
  void set(const std::string& text);

 private:
  std::array<char, 160> typed_{};
};

}  // namespace pendulum
