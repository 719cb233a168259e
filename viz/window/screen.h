#pragma once

// How what OpenGL has drawn comes to the screen. Where it is emulated by the processors, the system
// can usually copy a part of the back buffer there and leave all of it as it was; then only what
// has changed needs to be drawn. Otherwise a graphics processor draws the whole in no time, and the
// back buffer holds nothing one may rely on once it was shown.

#include <vector>

#include "viz/window/damage.h"

namespace pendulum {

class Screen {
 public:
  /// Of the active OpenGL context; everything here requires that one to be active still.
  Screen();
  /// Whether parts can be shown, and what was drawn before stays.
  [[nodiscard]] bool shows_parts() const { return copy_ != nullptr; }
  /// Requires: shows_parts(). `height` is the window's.
  void show(const std::vector<PixelRect>& parts, int height) const;

 private:
  // glXCopySubBufferMESA: display, drawable, left, bottom, width, height.
  using Copy = void (*)(void*, unsigned long, int, int, int, int);
  Copy copy_ = nullptr;
};

}  // namespace pendulum
