#pragma once

// A line that is typed in.

#include <array>
#include <string>

#include "viz/window/ui.h"

namespace pendulum {

class TextField {
 public:
  enum class Event { nothing, changed, entered, left };
  /// Shows `hint` while it is empty. `focus`: takes the keyboard now. What stands in it is
  /// `text()`.
  Event draw(Ui& ui, const char* name, const Rect& rect, const std::string& hint, bool focus);
  [[nodiscard]] std::string text() const { return typed_.data(); }
  void set(const std::string& text);

 private:
  std::array<char, 160> typed_{};
};

}  // namespace pendulum
