#pragma once

// Points and rectangles in pixels, x to the right, y down.

#include <algorithm>

namespace pendulum {

struct Point {
  double x = 0, y = 0;
  constexpr bool operator==(const Point&) const = default;
};
constexpr Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}
constexpr Point operator-(Point a, Point b) {
  return {a.x - b.x, a.y - b.y};
}
constexpr Point operator*(Point p, double k) {
  return {p.x * k, p.y * k};
}
constexpr Point between(Point a, Point b, double share) {
  return a + (b - a) * share;
}

struct Rect {
  double x = 0, y = 0, w = 0, h = 0;
  constexpr bool operator==(const Rect&) const = default;
  [[nodiscard]] constexpr double right() const { return x + w; }
  [[nodiscard]] constexpr double bottom() const { return y + h; }
  [[nodiscard]] constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom();
  }
  /// Whether the other lies inside, within `slack` pixels.
  [[nodiscard]] constexpr bool contains(const Rect& o, double slack = 0) const {
    return o.x >= x - slack && o.right() <= right() + slack && o.y >= y - slack &&
           o.bottom() <= bottom() + slack;
  }
  /// With so much more on every side.
  [[nodiscard]] constexpr Rect grown(double by) const {
    return {x - by, y - by, w + 2 * by, h + 2 * by};
  }
  /// Whether they share more than an edge.
  [[nodiscard]] constexpr bool overlaps(const Rect& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  /// Smaller by `d` on every side; never negative in size.
  [[nodiscard]] constexpr Rect inset(double d) const {
    return {x + d, y + d, std::max(0.0, w - 2 * d), std::max(0.0, h - 2 * d)};
  }
};

/// The rectangle around a point.
constexpr Rect around(Point c, double half_width, double half_height) {
  return {c.x - half_width, c.y - half_height, 2 * half_width, 2 * half_height};
}

}  // namespace pendulum
