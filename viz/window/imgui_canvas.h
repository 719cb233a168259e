#pragma once

// The canvas of the window: figures on one of Dear ImGui's draw lists.

#include <string>
#include <vector>

#include <imgui.h>

#include "viz/figure/canvas.h"
#include "viz/window/fonts.h"

namespace pendulum {

inline ImVec2 to_imgui(Point p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}
inline ImU32 to_imgui(Colour c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}

/// Words as they were drawn, for judging whether they can be read.
struct DrawnWords {
  std::string words;
  double size = 0;  // of the em, in pixels
  Rect box;         // from cap to descender, as far as it shows
};

class ImGuiCanvas final : public Canvas {
 public:
  /// `log` takes note of all words drawn; null: nobody asks.
  ImGuiCanvas(ImDrawList& list, const FontSet& fonts, std::vector<DrawnWords>* log = nullptr)
      : list_(list), fonts_(fonts), log_(log) {}

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
  void note(double x, double base, std::string_view text, const TextStyle& style);
  void stroke_solid(std::span<const Point> points, const Stroke& stroke, bool closed);

  ImDrawList& list_;
  const FontSet& fonts_;
  std::vector<DrawnWords>* log_;
};

}  // namespace pendulum
