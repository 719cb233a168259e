#pragma once

// Figures as SVG: for reports, for pictures in documents and for golden tests. The same drawing
// gives the same bytes.

#include <string>

#include "viz/figure/canvas.h"

namespace pendulum {

class SvgCanvas final : public Canvas {
 public:
  /// `measure` must outlive the canvas. `id_prefix` keeps ids apart when one page holds several.
  SvgCanvas(double width, double height, const TextMeasure& measure, std::string id_prefix = "");

  /// The whole document. `title` is read out by screen readers.
  [[nodiscard]] std::string document(std::string_view title = "") const;

  [[nodiscard]] double text_width(std::string_view text, double size,
                                  FontWeight weight) const override;
  void fill_polygon(std::span<const Point> points, Colour colour) override;
  void stroke_path(std::span<const Point> points, const Stroke& stroke, bool closed) override;
  void fill_band(std::span<const BandColumn> columns, Colour colour) override;
  void fill_circle(Point centre, double radius, Colour colour) override;
  void stroke_circle(Point centre, double radius, const Stroke& stroke) override;
  void stroke_arc(Point centre, double radius, double from, double to,
                  const Stroke& stroke) override;
  void fill_ellipse(Point centre, double radius_x, double radius_y, Colour colour) override;
  void fill_rect(const Rect& rect, Colour colour, double corner_radius) override;
  void stroke_rect(const Rect& rect, const Stroke& stroke, double corner_radius) override;
  void draw_text(Point at, std::string_view text, const TextStyle& style) override;
  void push_clip(const Rect& rect) override;
  void pop_clip() override;

 private:
  void attribute(std::string_view name, double value);
  void fill_attribute(Colour colour);
  void stroke_attributes(const Stroke& stroke);
  void path_data(std::span<const Point> points, bool closed);
  void rect_data(const Rect& rect, double corner_radius);

  double width_, height_;
  const TextMeasure& measure_;
  std::string id_prefix_;
  std::string body_;
  int clips_ = 0;  // ever opened
  int open_clips_ = 0;
};

/// A number as SVG likes it: two decimals at most, "-0" is "0". Not-a-number becomes "0".
std::string svg_number(double value);
/// Text with &, <, > and " escaped, and control characters left out.
std::string svg_escaped(std::string_view text);

}  // namespace pendulum
