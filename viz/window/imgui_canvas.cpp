#include "viz/window/imgui_canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/window/small_circle.h"

namespace pendulum {
namespace {

constexpr double full_turn = 2 * std::numbers::pi;

float narrow(double value) {
  return static_cast<float>(value);
}

/// Dear ImGui smooths only polygons that run clockwise.
bool runs_clockwise(std::span<const Point> points) {
  double twice_area = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point a = points[i], b = points[(i + 1) % points.size()];
    twice_area += a.x * b.y - b.x * a.y;
  }
  return twice_area >= 0;
}

/// Pieces short enough that the corners do not show.
int arc_steps(double radius, double angle) {
  const double per_turn = std::clamp(4 * std::sqrt(std::max(radius, 1.0)) + 8, 12.0, 160.0);
  return std::max(2, static_cast<int>(std::ceil(per_turn * angle / full_turn)));
}

std::vector<Point> arc_points(Point centre, double radius, double from, double to) {
  const int steps = arc_steps(radius, to - from);
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(steps) + 1);
  for (int i = 0; i <= steps; ++i) {
    const double angle = from + (to - from) * i / steps;
    points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return points;
}

}  // namespace

double ImGuiCanvas::text_width(std::string_view text, double size, FontWeight weight) const {
  return fonts_.text_width(text, size, weight);
}

void ImGuiCanvas::fill_polygon(std::span<const Point> points, Colour colour) {
  if (points.size() < 3 || colour.a == 0) return;
  std::vector<ImVec2> corners;
  corners.reserve(points.size());
  for (const Point p : points) corners.push_back(to_imgui(p));
  if (!runs_clockwise(points)) std::reverse(corners.begin(), corners.end());
  list_.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), to_imgui(colour));
}

void ImGuiCanvas::stroke_path(std::span<const Point> points, const Stroke& stroke, bool closed) {
  if (points.size() < 2 || stroke.colour.a == 0) return;
  if (stroke.dash.empty()) return stroke_solid(points, stroke, closed);
  for (const std::vector<Point>& piece : dash_pieces(points, stroke.dash, closed))
    stroke_solid(piece, stroke, false);
}

void ImGuiCanvas::stroke_solid(std::span<const Point> points, const Stroke& stroke, bool closed) {
  std::vector<ImVec2> line;
  line.reserve(points.size());
  for (const Point p : points) line.push_back(to_imgui(p));
  if (line.size() >= 2)
    list_.AddPolyline(line.data(), static_cast<int>(line.size()), to_imgui(stroke.colour),
                      closed ? ImDrawFlags_Closed : ImDrawFlags_None, narrow(stroke.width));
  if (!stroke.round_caps || closed || line.empty()) return;
  for (const Point end : {points.front(), points.back()})
    fill_circle(end, stroke.width / 2, stroke.colour);
}

/// One strip with soft upper and lower edges: separate pieces would show where they overlap.
void ImGuiCanvas::fill_band(std::span<const BandColumn> columns, Colour colour) {
  if (columns.size() < 2 || colour.a == 0) return;
  const ImU32 full = to_imgui(colour), none = to_imgui(faded(colour, 0));
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  const int count = static_cast<int>(columns.size());
  list_.PrimReserve((count - 1) * 18, count * 4);
  const unsigned first = list_._VtxCurrentIdx;
  for (const BandColumn& column : columns) {
    const double top = std::min(column.low, column.high);
    const double bottom = std::max(column.low, column.high);
    const float x = narrow(column.x);
    list_.PrimWriteVtx({x, narrow(top - .5)}, uv, none);
    list_.PrimWriteVtx({x, narrow(std::min(top + .5, (top + bottom) / 2))}, uv, full);
    list_.PrimWriteVtx({x, narrow(std::max(bottom - .5, (top + bottom) / 2))}, uv, full);
    list_.PrimWriteVtx({x, narrow(bottom + .5)}, uv, none);
  }
  for (unsigned i = 0; i + 1 < static_cast<unsigned>(count); ++i)
    for (unsigned strip = 0; strip < 3; ++strip) {
      const unsigned a = first + i * 4 + strip;
      for (const unsigned index : {a, a + 4, a + 5, a, a + 5, a + 1})
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(index));
    }
}

void ImGuiCanvas::fill_circle(Point centre, double radius, Colour colour) {
  if (colour.a == 0 || radius <= 0) return;
  if (narrow(radius) <= largest_small_circle)
    return fill_small_circle(list_, to_imgui(centre), narrow(radius), to_imgui(colour));
  list_.AddCircleFilled(to_imgui(centre), narrow(radius), to_imgui(colour));
}

void ImGuiCanvas::stroke_circle(Point centre, double radius, const Stroke& stroke) {
  if (!stroke.dash.empty()) return stroke_arc(centre, radius, 0, full_turn, stroke);
  list_.AddCircle(to_imgui(centre), narrow(radius), to_imgui(stroke.colour), 0,
                  narrow(stroke.width));
}

void ImGuiCanvas::stroke_arc(Point centre, double radius, double from, double to,
                             const Stroke& stroke) {
  if (to <= from || radius <= 0) return;
  if (to - from >= full_turn - 1e-9 && stroke.dash.empty())
    return stroke_circle(centre, radius, stroke);
  stroke_path(arc_points(centre, radius, from, to), stroke, false);
}

void ImGuiCanvas::fill_ellipse(Point centre, double radius_x, double radius_y, Colour colour) {
  constexpr std::size_t count = 96;
  std::vector<Point> points;
  points.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double angle = full_turn * static_cast<double>(i) / static_cast<double>(count);
    points.push_back(
        {centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
  }
  fill_polygon(points, colour);
}

void ImGuiCanvas::fill_rect(const Rect& rect, Colour colour, double corner_radius) {
  if (colour.a == 0) return;
  list_.AddRectFilled(to_imgui(Point{rect.x, rect.y}), to_imgui(Point{rect.right(), rect.bottom()}),
                      to_imgui(colour), narrow(corner_radius));
}

void ImGuiCanvas::stroke_rect(const Rect& rect, const Stroke& stroke, double corner_radius) {
  if (!stroke.dash.empty()) {
    const Point corners[] = {{rect.x, rect.y},
                             {rect.right(), rect.y},
                             {rect.right(), rect.bottom()},
                             {rect.x, rect.bottom()}};
    return stroke_path(corners, stroke, true);
  }
  list_.AddRect(to_imgui(Point{rect.x, rect.y}), to_imgui(Point{rect.right(), rect.bottom()}),
                to_imgui(stroke.colour), narrow(corner_radius), ImDrawFlags_None,
                narrow(stroke.width));
}

void ImGuiCanvas::draw_text(Point at, std::string_view text, const TextStyle& style) {
  const FontSet::Choice choice = fonts_.choose(style.size, style.weight);
  if (choice.font == nullptr || text.empty() || style.colour.a == 0) return;
  double x = at.x;
  if (style.align != TextAlign::left) {
    const double width = text_width(text, style.size, style.weight);
    x -= style.align == TextAlign::right ? width : width / 2;
  }
  const double ascent = choice.font->Ascent * choice.size / choice.font->FontSize;
  const Point corner{std::round(x), std::round(at.y - ascent)};
  list_.AddText(choice.font, choice.size, to_imgui(corner), to_imgui(style.colour), text.data(),
                text.data() + text.size());
  if (log_ != nullptr) note(corner.x, at.y, text, style);
}

void ImGuiCanvas::note(double x, double base, std::string_view text, const TextStyle& style) {
  const Rect box{x, base - .73 * style.size, text_width(text, style.size, style.weight),
                 .95 * style.size};
  const ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
  const double left = std::max<double>(box.x, low.x), top = std::max<double>(box.y, low.y);
  const Rect shown{left, top, std::min<double>(box.right(), high.x) - left,
                   std::min<double>(box.bottom(), high.y) - top};
  if (shown.w > 0 && shown.h > 0) log_->push_back({std::string(text), style.size, shown});
}

void ImGuiCanvas::push_clip(const Rect& rect) {
  list_.PushClipRect(to_imgui(Point{rect.x, rect.y}), to_imgui(Point{rect.right(), rect.bottom()}),
                     true);
}

void ImGuiCanvas::pop_clip() {
  list_.PopClipRect();
}

}  // namespace pendulum
