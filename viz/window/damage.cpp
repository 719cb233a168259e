#include "viz/window/damage.h"

#include <algorithm>

namespace pendulum {
namespace {

constexpr int square = 32;                   // pixels, along each side
constexpr std::size_t most_rectangles = 12;  // each is another pass over what lies in it

std::size_t squares_along(int pixels) {
  return static_cast<std::size_t>((std::max(pixels, 1) + square - 1) / square);
}

PixelRect around(const PixelRect& a, const PixelRect& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

/// Whether the two touch when each is `reach` wider.
bool are_near(const PixelRect& a, const PixelRect& b, int reach) {
  return a.left < b.right + reach && b.left < a.right + reach && a.top < b.bottom + reach &&
         b.top < a.bottom + reach;
}

/// Enters `rect`, joined with all that are near it; those left are not near each other.
void join(std::vector<PixelRect>& rects, PixelRect rect, int reach) {
  for (std::size_t i = 0; i < rects.size();) {
    if (!are_near(rects[i], rect, reach)) {
      ++i;
      continue;
    }
    rect = around(rects[i], rect);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;  // it has grown
  }
  rects.push_back(rect);
}

}  // namespace

Damage::Damage(int width, int height)
    : width_(width),
      height_(height),
      columns_(squares_along(width)),
      rows_(squares_along(height)),
      squares_(columns_ * rows_) {}

void Damage::add(float left, float top, float right, float bottom) {
  const auto width = static_cast<float>(width_), height = static_cast<float>(height_);
  if (right < 0 || bottom < 0 || left > width || top > height) return;
  // A pixel more on each side: whoever draws may round either way.
  const int x0 = std::max(0, static_cast<int>(std::max(left, 0.F)) - 1) / square;
  const int y0 = std::max(0, static_cast<int>(std::max(top, 0.F)) - 1) / square;
  const int x1 = std::min(width_ - 1, static_cast<int>(std::min(right, width)) + 1) / square;
  const int y1 = std::min(height_ - 1, static_cast<int>(std::min(bottom, height)) + 1) / square;
  for (int y = y0; y <= y1; ++y)
    for (int x = x0; x <= x1; ++x)
      squares_[static_cast<std::size_t>(y) * columns_ + static_cast<std::size_t>(x)] = 1;
}

void Damage::add_everything() {
  squares_.assign(squares_.size(), 1);
}

std::vector<PixelRect> Damage::rectangles() const {
  std::vector<PixelRect> found;
  // Neighbours first; if those are still too many, also what is further and further apart.
  for (int reach = 1;; reach = 2 * reach + square) {
    found.clear();
    for (std::size_t i = 0; i < squares_.size(); ++i) {
      if (squares_[i] == 0) continue;
      const int x = static_cast<int>(i % columns_) * square;
      const int y = static_cast<int>(i / columns_) * square;
      join(found, {x, y, std::min(x + square, width_), std::min(y + square, height_)}, reach);
    }
    if (found.size() <= most_rectangles) return found;
  }
}

}  // namespace pendulum
