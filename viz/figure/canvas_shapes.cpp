#include "viz/figure/canvas_shapes.h"

#include <array>
#include <cmath>

#include "viz/figure/text_metrics.h"

namespace pendulum {
namespace {

void rule_lines(Canvas& canvas, const Rect& rect, Texture texture, const TextureRuling& ruling) {
  const Stroke stroke{ruling.ink, ruling.line_width};
  const auto line = [&](Point a, Point b) { canvas.stroke_path(std::array{a, b}, stroke); };
  const double pitch = ruling.pitch;
  if (texture == Texture::horizontal)
    for (double y = rect.y + pitch / 2; y < rect.bottom(); y += pitch)
      line({rect.x, y}, {rect.right(), y});
  if (texture == Texture::vertical)
    for (double x = rect.x + pitch / 2; x < rect.right(); x += pitch)
      line({x, rect.y}, {x, rect.bottom()});
  // Diagonals at 45°: the pitch is measured along the base.
  if (texture == Texture::diagonal_up)
    for (double x = rect.x - rect.h + pitch / 2; x < rect.right(); x += pitch)
      line({x, rect.bottom()}, {x + rect.h, rect.y});
  if (texture == Texture::diagonal_down)
    for (double x = rect.x - rect.h + pitch / 2; x < rect.right(); x += pitch)
      line({x, rect.y}, {x + rect.h, rect.bottom()});
}

void rule_dots(Canvas& canvas, const Rect& rect, const TextureRuling& ruling) {
  const double radius = ruling.line_width * 0.86, row = ruling.pitch * 0.8;
  bool shifted = true;
  for (double y = rect.y + row / 2; y < rect.bottom() + radius; y += row) {
    for (double x = rect.x + (shifted ? ruling.pitch : ruling.pitch / 2); x < rect.right() + radius;
         x += ruling.pitch)
      canvas.fill_circle({x, y}, radius, ruling.ink);
    shifted = !shifted;
  }
}

void fill_triangle(Canvas& canvas, Point centre, double radius, Colour colour) {
  // Stands on its base, its weight in the middle; as large to the eye as a circle of that radius.
  canvas.fill_polygon(std::array{Point{centre.x, centre.y - 1.15 * radius},
                                 Point{centre.x + 1.1 * radius, centre.y + 0.85 * radius},
                                 Point{centre.x - 1.1 * radius, centre.y + 0.85 * radius}},
                      colour);
}

void fill_diamond(Canvas& canvas, Point centre, double radius, Colour colour) {
  canvas.fill_polygon(
      std::array{Point{centre.x, centre.y - radius}, Point{centre.x + radius, centre.y},
                 Point{centre.x, centre.y + radius}, Point{centre.x - radius, centre.y}},
      colour);
}

void fill_plus(Canvas& canvas, Point centre, double radius, double half_arm, Colour colour) {
  canvas.fill_rect(around(centre, radius, half_arm), colour);
  canvas.fill_rect(around(centre, half_arm, radius), colour);
}

void fill_kind_shape(Canvas& canvas, WorkKind kind, Point centre, double r, double rim,
                     Colour colour) {
  switch (kind) {
    case WorkKind::campaign:
      return canvas.fill_circle(centre, r + rim, colour);
    case WorkKind::flagship:
      return fill_diamond(canvas, centre, 1.4 * r + 1.4 * rim, colour);
    case WorkKind::platform:
      return canvas.fill_rect(around(centre, 0.95 * r + rim, 0.95 * r + rim), colour);
    case WorkKind::data:
      return fill_triangle(canvas, centre, 1.08 * r + 1.4 * rim, colour);
    case WorkKind::incident:
      return fill_plus(canvas, centre, 1.25 * r + rim, 0.42 * r + rim, colour);
  }
}

}  // namespace

std::vector<std::vector<Point>> dash_pieces(std::span<const Point> line,
                                            std::span<const double> pattern, bool closed) {
  std::vector<Point> points(line.begin(), line.end());
  if (closed && !points.empty()) points.push_back(points.front());
  double period = 0;
  for (const double length : pattern) period += length;
  if (points.size() < 2 || !(period > 0.01)) return {points};

  std::vector<std::vector<Point>> pieces;
  std::size_t phase = 0;
  double left = pattern[0];
  bool on = true;
  std::vector<Point> piece{points[0]};
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point from = points[i - 1];
    const Point to = points[i];
    double length = std::hypot(to.x - from.x, to.y - from.y);
    while (length > left) {
      from = between(from, to, left / length);
      length -= left;
      if (on) {
        piece.push_back(from);
        pieces.push_back(std::move(piece));
      }
      on = !on;
      piece = {from};
      phase = (phase + 1) % pattern.size();
      left = pattern[phase];
    }
    left -= length;
    if (on) piece.push_back(to);
  }
  if (on && piece.size() > 1) pieces.push_back(std::move(piece));
  return pieces;
}

Point quadratic_point(Point from, Point control, Point to, double share) {
  return between(between(from, control, share), between(control, to, share), share);
}

std::vector<Point> quadratic_curve(Point from, Point control, Point to, int steps) {
  std::vector<Point> points;
  for (int i = 0; i <= steps; ++i)
    points.push_back(quadratic_point(from, control, to, static_cast<double>(i) / steps));
  return points;
}

void fill_textured_rect(Canvas& canvas, const Rect& rect, Colour colour, Texture texture,
                        const TextureRuling& ruling) {
  canvas.fill_rect(rect, colour);
  if (texture == Texture::plain || rect.w < 1 || rect.h < 1 || !(ruling.pitch > 0.5)) return;
  const ClipScope clip(canvas, rect);
  if (texture == Texture::dots)
    rule_dots(canvas, rect, ruling);
  else
    rule_lines(canvas, rect, texture, ruling);
}

void fill_cause_rect(Canvas& canvas, const Theme& theme, const Rect& rect, std::size_t group) {
  const CauseStyle& style = theme.causes[group];
  fill_textured_rect(canvas, rect, style.colour, style.texture,
                     {faded(theme.neutral.background, theme.texture_opacity), theme.texture_pitch,
                      theme.texture_line});
}

void draw_marker(Canvas& canvas, Marker marker, Point centre, double radius, Colour colour) {
  switch (marker) {
    case Marker::circle:
      return canvas.fill_circle(centre, radius, colour);
    case Marker::square:
      return canvas.fill_rect(around(centre, 0.92 * radius, 0.92 * radius), colour, 0.15 * radius);
    case Marker::triangle:
      return fill_triangle(canvas, centre, radius, colour);
    case Marker::diamond:
      return fill_diamond(canvas, centre, 1.2 * radius, colour);
  }
}

void draw_rimmed_marker(Canvas& canvas, Marker marker, Point centre, double radius, Colour colour,
                        Colour rim, double rim_width) {
  const bool pointed = marker == Marker::triangle || marker == Marker::diamond;
  draw_marker(canvas, marker, centre, radius + (pointed ? 1.6 : 1.0) * rim_width, rim);
  draw_marker(canvas, marker, centre, radius, colour);
}

void draw_token(Canvas& canvas, const Theme& theme, WorkKind kind, Point centre, double radius,
                double opacity) {
  // A ghost has no rim: through it, the rim would look like a second shape.
  if (opacity >= 1)
    fill_kind_shape(canvas, kind, centre, radius, 0.28 * radius, theme.neutral.background);
  fill_kind_shape(canvas, kind, centre, radius, 0, faded(theme.kind(kind), opacity));
}

void draw_direction(Canvas& canvas, Point centre, double half_width, bool up, Colour colour) {
  const double tip = up ? -0.9 * half_width : 0.9 * half_width;
  canvas.fill_polygon(
      std::array{Point{centre.x - half_width, centre.y - tip},
                 Point{centre.x + half_width, centre.y - tip}, Point{centre.x, centre.y + tip}},
      colour);
}

std::string fitted_text(const TextMeasure& measure, std::string_view text, double size,
                        FontWeight weight, double width) {
  if (measure.text_width(text, size, weight) <= width) return std::string(text);
  std::vector<std::size_t> ends;  // after each code point
  for (std::size_t i = 0; i < text.size();) {
    next_code_point(text, i);
    ends.push_back(i);
  }
  for (std::size_t n = ends.size(); n-- > 0;) {
    const std::string cut = std::string(text.substr(0, n == 0 ? 0 : ends[n - 1])) + "…";
    if (n > 0 && measure.text_width(cut, size, weight) <= width) return cut;
  }
  return {};
}

}  // namespace pendulum
