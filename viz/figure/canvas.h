#pragma once

// What figures draw on: the window's draw list, an SVG file, or a list that tests look through.
// Only what every one of them can do well. Sizes are pixels of the target; angles are radians,
// clockwise from the right, because y points down.

#include <span>
#include <string_view>

#include "viz/figure/colour.h"
#include "viz/figure/geometry.h"

namespace pendulum {

enum class FontWeight { regular, semibold };
enum class TextAlign { left, centre, right };

struct TextStyle {
  double size = 16;
  Colour colour;
  FontWeight weight = FontWeight::regular;
  TextAlign align = TextAlign::left;
};

/// Outline of a path. `dash` holds on and off lengths in pixels in turn; empty draws a solid line.
struct Stroke {
  Colour colour;
  double width = 1;
  std::span<const double> dash{};
  bool round_caps = false;
};

/// One column of a band: at `x`, from `low` to `high`, all in pixels.
struct BandColumn {
  double x = 0, low = 0, high = 0;
};

/// How wide text is. Digits all advance like "0", so that figures do not dance as they change.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  /// Advance width of one line in pixels.
  [[nodiscard]] virtual double text_width(std::string_view text, double size,
                                          FontWeight weight) const = 0;
};

class Canvas : public TextMeasure {
 public:
  /// A convex polygon, either orientation, filled with anti-aliased edges.
  virtual void fill_polygon(std::span<const Point> points, Colour colour) = 0;
  /// An open or closed line through the points.
  virtual void stroke_path(std::span<const Point> points, const Stroke& stroke,
                           bool closed = false) = 0;
  /// The area between two lines, column by column; neighbours must join without a seam.
  virtual void fill_band(std::span<const BandColumn> columns, Colour colour) = 0;

  virtual void fill_circle(Point centre, double radius, Colour colour) = 0;
  virtual void stroke_circle(Point centre, double radius, const Stroke& stroke) = 0;
  /// Part of a circle from angle `from` to `to` > `from`, at most once around. A sector of a ring
  /// is such an arc, stroked at the ring's width.
  virtual void stroke_arc(Point centre, double radius, double from, double to,
                          const Stroke& stroke) = 0;
  virtual void fill_ellipse(Point centre, double radius_x, double radius_y, Colour colour) = 0;

  virtual void fill_rect(const Rect& rect, Colour colour, double corner_radius = 0) = 0;
  virtual void stroke_rect(const Rect& rect, const Stroke& stroke, double corner_radius = 0) = 0;

  /// One line of UTF-8 text; `at` is on the base line, at the edge or middle that `align` names.
  virtual void draw_text(Point at, std::string_view text, const TextStyle& style) = 0;

  /// Clips nest: what is drawn shows only inside all of them.
  virtual void push_clip(const Rect& rect) = 0;
  virtual void pop_clip() = 0;
};

/// Clips for as long as it lives.
class ClipScope {
 public:
  ClipScope(Canvas& canvas, const Rect& rect) : canvas_(canvas) { canvas_.push_clip(rect); }
  ~ClipScope() { canvas_.pop_clip(); }
  ClipScope(const ClipScope&) = delete;
  ClipScope& operator=(const ClipScope&) = delete;

 private:
  Canvas& canvas_;
};

}  // namespace pendulum
