#include "viz/figure/recording_canvas.h"

#include <cmath>

#include "sim/base/check.h"

namespace pendulum {
namespace {

Rect bounds_of(std::span<const Point> points) {
  if (points.empty()) return {};
  Point low = points[0], high = points[0];
  for (const Point p : points) {
    // Comparisons with what is not a number are false, so let it through on purpose.
    if (!(p.x >= low.x)) low.x = p.x;
    if (!(p.y >= low.y)) low.y = p.y;
    if (!(p.x <= high.x)) high.x = p.x;
    if (!(p.y <= high.y)) high.y = p.y;
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Rect intersection(const Rect& a, const Rect& b) {
  const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
          std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace

RecordingCanvas::RecordingCanvas(const Rect& surface, const TextMeasure& measure)
    : measure_(measure), clips_{surface} {}

std::vector<Primitive> RecordingCanvas::texts() const {
  std::vector<Primitive> found;
  for (const auto& p : primitives_)
    if (p.kind == PrimitiveKind::text) found.push_back(p);
  return found;
}

void RecordingCanvas::add(PrimitiveKind kind, const Rect& bounds, Colour colour) {
  Primitive p;
  p.kind = kind;
  p.bounds = bounds;
  p.clip = clips_.back();
  p.colour = colour;
  p.finite = std::isfinite(bounds.x) && std::isfinite(bounds.y) && std::isfinite(bounds.w) &&
             std::isfinite(bounds.h);
  primitives_.push_back(std::move(p));
}

double RecordingCanvas::text_width(std::string_view text, double size, FontWeight weight) const {
  return measure_.text_width(text, size, weight);
}
void RecordingCanvas::fill_polygon(std::span<const Point> points, Colour colour) {
  add(PrimitiveKind::polygon, bounds_of(points), colour);
}
void RecordingCanvas::stroke_path(std::span<const Point> points, const Stroke& stroke, bool) {
  add(PrimitiveKind::path, bounds_of(points), stroke.colour);
}
void RecordingCanvas::fill_band(std::span<const BandColumn> columns, Colour colour) {
  std::vector<Point> points;
  for (const auto& c : columns) {
    points.push_back({c.x, c.low});
    points.push_back({c.x, c.high});
  }
  add(PrimitiveKind::band, bounds_of(points), colour);
}
void RecordingCanvas::fill_circle(Point centre, double radius, Colour colour) {
  add(PrimitiveKind::circle, around(centre, radius, radius), colour);
}
void RecordingCanvas::stroke_circle(Point centre, double radius, const Stroke& stroke) {
  add(PrimitiveKind::circle_outline, around(centre, radius, radius), stroke.colour);
}
void RecordingCanvas::stroke_arc(Point centre, double radius, double from, double to,
                                 const Stroke& stroke) {
  add(PrimitiveKind::arc, around(centre, radius, radius), stroke.colour);
  if (!std::isfinite(from) || !std::isfinite(to)) primitives_.back().finite = false;
}
void RecordingCanvas::fill_ellipse(Point centre, double radius_x, double radius_y, Colour colour) {
  add(PrimitiveKind::ellipse, around(centre, radius_x, radius_y), colour);
}
void RecordingCanvas::fill_rect(const Rect& rect, Colour colour, double) {
  add(PrimitiveKind::rect, rect, colour);
}
void RecordingCanvas::stroke_rect(const Rect& rect, const Stroke& stroke, double) {
  add(PrimitiveKind::rect_outline, rect, stroke.colour);
}

void RecordingCanvas::draw_text(Point at, std::string_view text, const TextStyle& style) {
  const double width = text_width(text, style.size, style.weight);
  double left = at.x;
  if (style.align == TextAlign::centre) left -= width / 2;
  if (style.align == TextAlign::right) left -= width;
  // Cap height .73 and descender .2 of the size, as in the fonts used.
  add(PrimitiveKind::text, {left, at.y - 0.73 * style.size, width, 0.93 * style.size},
      style.colour);
  primitives_.back().text = text;
  primitives_.back().size = style.size;
}

void RecordingCanvas::push_clip(const Rect& rect) {
  clips_.push_back(intersection(clips_.back(), rect));
}
void RecordingCanvas::pop_clip() {
  PENDULUM_CHECK(clips_.size() > 1, "a clip is closed only after it was opened");
  clips_.pop_back();
}

}  // namespace pendulum
