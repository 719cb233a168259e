#pragma once

// What is longer than the place it is seen through: how far it has been moved, and the bar that
// says so.

#include "viz/window/ui.h"

namespace pendulum {

class Scroller {
 public:
  /// How far the content has been moved up, pixels.
  [[nodiscard]] double at() const { return at_; }
  void move(double by) { at_ += by; }
  void rewind() { at_ = 0; }
  /// Follows the wheel over the panel being drawn, and stays within content `height` pixels high.
  void follow(const Rect& view, double height);
  /// At the right edge of `bar`; nothing where all of the content is seen.
  void draw(Ui& ui, const Rect& bar, double height) const;

 private:
  double at_ = 0;
};

}  // namespace pendulum
