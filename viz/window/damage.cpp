#include "viz/window/damage.h"

#include <algorithm>
#include <cmath>

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

PixelRect common_part(const PixelRect& a, const PixelRect& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

Damage::Damage(int width, int height)
    : width_(width),
      height_(height),
      columns_(squares_along(width)),
      rows_(squares_along(height)),
      squares_(columns_ * rows_) {}

void Damage::add(double left, double top, double right, double bottom) {
  // A pixel more on each side: whoever draws may round either way.
  const int x0 = static_cast<int>(std::floor(std::clamp(left - 1, 0., 1. * width_)));
  const int y0 = static_cast<int>(std::floor(std::clamp(top - 1, 0., 1. * height_)));
  const int x1 = static_cast<int>(std::ceil(std::clamp(right + 1, 0., 1. * width_)));
  const int y1 = static_cast<int>(std::ceil(std::clamp(bottom + 1, 0., 1. * height_)));
  if (x0 >= x1 || y0 >= y1) return;
  for (int y = y0 / square; y * square < y1; ++y)
    for (int x = x0 / square; x * square < x1; ++x)
      squares_[static_cast<std::size_t>(y) * columns_ + static_cast<std::size_t>(x)] = true;
}

void Damage::add_everything() {
  squares_.assign(squares_.size(), true);
}

std::vector<PixelRect> Damage::rectangles() const {
  std::vector<PixelRect> found;
  // Neighbours first; if those are still too many, also what is further and further apart.
  for (int reach = 1;; reach = 2 * reach + square) {
    found.clear();
    for (std::size_t i = 0; i < squares_.size(); ++i) {
      if (!squares_[i]) continue;
      const int x = static_cast<int>(i % columns_) * square;
      const int y = static_cast<int>(i / columns_) * square;
      join(found, {x, y, std::min(x + square, width_), std::min(y + square, height_)}, reach);
    }
    if (found.size() <= most_rectangles) return found;
  }
}

}  // namespace pendulum
