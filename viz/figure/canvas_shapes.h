#pragma once

// Shapes made of the canvas's primitives: what every canvas then draws alike.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// Cuts a line into its dashes; for canvases that know no dashes of their own. `pattern` as in
/// Stroke; an empty one or one without length gives the line back whole.
std::vector<std::vector<Point>> dash_pieces(std::span<const Point> line,
                                            std::span<const double> pattern, bool closed = false);

/// Points on a quadratic Bézier curve, `steps` + 1 of them.
std::vector<Point> quadratic_curve(Point from, Point control, Point to, int steps = 16);
Point quadratic_point(Point from, Point control, Point to, double share);

/// How a texture is ruled.
struct TextureRuling {
  Colour ink;
  double pitch = 6;
  double line_width = 1.4;
};
/// A rectangle with a texture over it, clipped to it.
void fill_textured_rect(Canvas& canvas, const Rect& rect, Colour colour, Texture texture,
                        const TextureRuling& ruling);
/// The same for a cause group, as the theme rules it.
void fill_cause_rect(Canvas& canvas, const Theme& theme, const Rect& rect, std::size_t group);

/// A structure's marker centred on a point; `radius` is that of the circle.
void draw_marker(Canvas& canvas, Marker marker, Point centre, double radius, Colour colour);
/// The same with a rim in `rim` colour around it, for markers on lines.
void draw_rimmed_marker(Canvas& canvas, Marker marker, Point centre, double radius, Colour colour,
                        Colour rim, double rim_width);
/// A work item's token: solid in its kind's shape, with a rim of the background.
void draw_token(Canvas& canvas, const Theme& theme, WorkKind kind, Point centre, double radius,
                double opacity = 1);
/// A small triangle that says which way something went: up or down.
void draw_direction(Canvas& canvas, Point centre, double half_width, bool up, Colour colour);

/// The text, cut with "…" where it would be wider than `width`; empty when not even that fits.
std::string fitted_text(const TextMeasure& measure, std::string_view text, double size,
                        FontWeight weight, double width);

}  // namespace pendulum
