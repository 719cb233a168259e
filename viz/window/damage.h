#pragma once

// Which parts of a window have to be drawn again: gathered on a grid of squares, told as a few
// rectangles. Where OpenGL is emulated, a frame costs what it fills.

#include <cstddef>
#include <vector>

namespace pendulum {

/// Whole pixels: left <= x < right, top <= y < bottom; rows count from the top.
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const PixelRect&) const = default;
  [[nodiscard]] bool is_empty() const { return right <= left || bottom <= top; }
  [[nodiscard]] long long area() const {
    return is_empty() ? 0 : static_cast<long long>(right - left) * (bottom - top);
  }
};

class Damage {
 public:
  /// Of a window of so many pixels.
  Damage(int width, int height);

  /// Whatever covers a part of this rectangle, in pixels, has to be drawn again. What lies outside
  /// the window is no matter.
  void add(float left, float top, float right, float bottom);
  void add_everything();

  /// A few rectangles within the window that do not overlap and hold everything added.
  [[nodiscard]] std::vector<PixelRect> rectangles() const;

 private:
  int width_, height_;
  std::size_t columns_, rows_;
  std::vector<unsigned char> squares_;  // row by row: whether
};

}  // namespace pendulum
