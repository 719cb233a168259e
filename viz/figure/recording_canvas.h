#pragma once

// Keeps what was drawn as a list, so that tests can ask whether text leaves its panel, whether
// words lie on words, and whether a number got lost on the way.

#include <string>
#include <vector>

#include "viz/figure/canvas.h"

namespace pendulum {

enum class PrimitiveKind {
  polygon,
  path,
  band,
  circle,
  circle_outline,
  arc,
  ellipse,
  rect,
  rect_outline,
  text
};

struct Primitive {
  PrimitiveKind kind = PrimitiveKind::polygon;
  Rect bounds;  // of the shape, without the width of its stroke; of text: from cap to descender
  Rect clip;    // what shows of it
  Colour colour;
  std::string text;
  double size = 0;  // of text
  bool finite = true;
};

class RecordingCanvas final : public Canvas {
 public:
  /// `measure` must outlive the canvas.
  RecordingCanvas(const Rect& surface, const TextMeasure& measure);

  [[nodiscard]] const std::vector<Primitive>& primitives() const { return primitives_; }
  [[nodiscard]] std::vector<Primitive> texts() const;
  [[nodiscard]] std::size_t open_clips() const { return clips_.size() - 1; }

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
  void add(PrimitiveKind kind, const Rect& bounds, Colour colour);
  const TextMeasure& measure_;
  std::vector<Rect> clips_;
  std::vector<Primitive> primitives_;
};

}  // namespace pendulum
