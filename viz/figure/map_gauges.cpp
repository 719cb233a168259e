// What the organisation as a whole stands on, as small signs with a number in the map's title: its
// tools and the links between them, how far the latest generation has spread, what the playbook
// knows.

#include "viz/figure/map_gauges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace pendulum {
namespace {

using std::numbers::pi;

std::string percent_words(double share) {
  return std::to_string(std::lround(share * 100)) + " %";
}

void draw_tools_sign(Canvas& canvas, const Theme& theme, Point at, double r) {
  const double side = 0.44 * r;
  for (const Point corner : {Point{-1, -1}, Point{1, -1}, Point{-1, 1}, Point{1, 1}})
    canvas.fill_rect(around(at + corner * (0.52 * r), side, side), theme.neutral.mid, 0.12 * r);
}

void draw_links_sign(Canvas& canvas, const Theme& theme, Point at, double r) {
  const Point a = at + Point{-0.8, 0.6} * r, b = at + Point{0, -0.7} * r,
              c = at + Point{0.8, 0.6} * r;
  canvas.stroke_path(std::array{a, b, c}, {theme.neutral.mid, std::max(1.0, 0.18 * r)}, true);
  for (const Point& node : {a, b, c}) canvas.fill_circle(node, 0.32 * r, theme.neutral.mid);
}

/// A disc filled like a clock by the share.
void draw_share_disc(Canvas& canvas, const Theme& theme, Point at, double r, double share) {
  canvas.stroke_circle(at, 0.9 * r, {theme.neutral.edge, 0.2 * r});
  if (share > 0.005)
    canvas.stroke_arc(at, 0.42 * r, -pi / 2, -pi / 2 + 2 * pi * std::min(1.0, share),
                      {theme.neutral.mid, 0.84 * r});
}

/// A book, full as far as the playbook knows what is right.
void draw_book_sign(Canvas& canvas, const Theme& theme, Point at, double r, double share) {
  const Rect cover = around(at, 0.72 * r, 0.9 * r);
  const double full = cover.h * std::clamp(share, 0.0, 1.0);
  canvas.fill_rect({cover.x, cover.bottom() - full, cover.w, full}, theme.neutral.mid);
  canvas.stroke_rect(cover, {theme.neutral.mid, std::max(1.0, 0.16 * r)}, 0.15 * r);
}

}  // namespace

void draw_gauge_sign(Canvas& canvas, const Theme& theme, MapGauge gauge, Point at, double radius,
                     double share) {
  switch (gauge) {
    case MapGauge::tools:
      return draw_tools_sign(canvas, theme, at, radius);
    case MapGauge::links:
      return draw_links_sign(canvas, theme, at, radius);
    case MapGauge::up_to_date:
      return draw_share_disc(canvas, theme, at, radius, share);
    case MapGauge::playbook:
      return draw_book_sign(canvas, theme, at, radius, share);
  }
}

std::vector<GaugeReading> map_gauges(const Organisation& organisation, const MapState& state) {
  std::vector<GaugeReading> gauges;
  const int tools = state.tools >= 0 ? state.tools : organisation.tool_instances;
  const int links = state.links >= 0 ? state.links : organisation.integration_links;
  if (tools > 0) {
    gauges.push_back({MapGauge::tools, 0, std::to_string(tools)});
    gauges.push_back({MapGauge::links, 0, std::to_string(links)});
  }
  if (state.up_to_date_share >= 0)
    gauges.push_back(
        {MapGauge::up_to_date, state.up_to_date_share, percent_words(state.up_to_date_share)});
  // Knowing more wrong than right is possible, and reads as knowing nothing.
  if (state.playbook_known)
    gauges.push_back({MapGauge::playbook, std::max(0.0, state.playbook_share),
                      percent_words(state.playbook_share)});
  return gauges;
}

double draw_map_gauges(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                       std::vector<GaugeReading> gauges, double left) {
  const double size = layout.text_size, radius = 0.42 * size, gap = theme.px(12);
  const double base = map_title_base(theme, layout);
  double right = layout.panel.right() - theme.px(14);
  const auto taken = [&] {
    double width = 0;
    for (const GaugeReading& gauge : gauges)
      width += canvas.text_width(gauge.words, size, FontWeight::regular) + 2.5 * radius + gap;
    return width;
  };
  while (!gauges.empty() && taken() > right - left) gauges.pop_back();
  for (std::size_t i = gauges.size(); i-- > 0;) {
    const double width = canvas.text_width(gauges[i].words, size, FontWeight::regular);
    canvas.draw_text({right - width, base}, gauges[i].words, {size, theme.neutral.mid});
    right -= width + 1.5 * radius;
    draw_gauge_sign(canvas, theme, gauges[i].gauge, {right, base - 0.36 * size}, radius,
                    gauges[i].share);
    right -= radius + gap;
  }
  return right;
}

}  // namespace pendulum
