// The parts of the organisation map that change only with the structure or the size.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_gauges.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"
#include "viz/figure/ring_pick.h"

namespace pendulum {
namespace {

using std::numbers::pi;

void draw_title(Canvas& canvas, const Theme& theme, const MapLayout& layout) {
  const Rect& panel = layout.panel;
  const StructureStyle& style = theme.structure(layout.options.structure);
  canvas.fill_rect({panel.x, panel.y, panel.w, theme.header_bar}, style.fill, theme.header_bar / 2);
  const double size = theme.type.lead;
  const double y = map_title_base(theme, layout);
  const double mark = size * 0.33, left = panel.x + theme.px(22);
  draw_marker(canvas, style.marker, {left, y - 0.36 * size}, mark, style.fill);
  const double x = left + mark + theme.px(10);
  const std::string title = fitted_text(canvas, layout.options.title, size, FontWeight::semibold,
                                        panel.right() - x - theme.px(8));
  canvas.draw_text({x, y}, title,
                   {size, theme.room() ? style.words : theme.neutral.hi, FontWeight::semibold});
}

void draw_lanes(Canvas& canvas, const Theme& theme, const MapLayout& layout) {
  const Stroke lane{theme.neutral.edge, theme.lane_width};
  for (const auto& lanes : layout.lanes)
    for (const Lane* way : {&lanes.inbound, &lanes.outbound})
      canvas.stroke_path(quadratic_curve(way->from, way->control, way->to), lane);
  const std::array<double, 2> dots{theme.px(2), theme.px(4)};
  for (const auto& place : layout.places) {
    if (place.kind != PlaceKind::corner || !(place.box.w > 0)) continue;
    const Point d = layout.middle - place.at;
    const double length = std::max(1e-6, std::hypot(d.x, d.y));
    const Point rim = layout.middle - d * (layout.rim_radius / length);
    canvas.stroke_path(std::array{rim, place.at},
                       {faded(theme.neutral.edge, 0.9), theme.lane_width, dots});
  }
}

/// One ring: a part per market, filled around its middle by the centre's share for that market.
void draw_ring(Canvas& canvas, const Theme& theme, const MapLayout& layout,
               const FamilyFacts& family, double radius, Colour colour) {
  canvas.stroke_circle(layout.middle, radius, {theme.neutral.empty_ring, layout.ring_width});
  const Stroke fill{colour, layout.ring_width};
  const auto share_of = [&](std::size_t market) {
    const double share = market < family.share_by_market.size() ? family.share_by_market[market]
                                                                : family.centre_share;
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
  };
  const std::size_t markets = layout.sectors.size();
  bool closed = markets > 0;
  for (std::size_t m = 0; m < markets; ++m) closed = closed && share_of(m) >= 0.999;
  if (closed) return canvas.stroke_circle(layout.middle, radius, fill);
  const double half = pi / std::max<double>(1, static_cast<double>(markets));
  for (std::size_t m = 0; m < markets; ++m) {
    const double reach = half * share_of(m);
    if (reach > 0.004)
      canvas.stroke_arc(layout.middle, radius, layout.sectors[m] - reach, layout.sectors[m] + reach,
                        fill);
  }
}

void draw_rings(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                const MapLayout& layout) {
  const StructureStyle& style = theme.structure(layout.options.structure);
  // Rings are large: a little of the ground lets lines and figures in the same hue stay ahead.
  const Colour colour = style.outline_only ? mixed(theme.neutral.lo, theme.neutral.panel, 0.25)
                                           : mixed(style.fill, theme.neutral.background, 0.14);
  canvas.fill_circle(layout.middle, layout.rim_radius - layout.unit, theme.neutral.background);
  std::size_t ring = 0;
  for (const auto& family : organisation.families) {
    draw_ring(canvas, theme, layout, family, ring_radius(layout, ring++), colour);
  }
  canvas.fill_circle(layout.middle, layout.core_radius, theme.neutral.control);
  canvas.stroke_circle(layout.middle, layout.core_radius, {theme.neutral.hair, theme.grid_width});
}

void draw_places(Canvas& canvas, const Theme& theme, const MapLayout& layout) {
  const double size = layout.text_size;
  for (std::size_t t = 0; t < layout.places.size(); ++t) {
    const TeamPlace& place = layout.places[t];
    if (place.kind == PlaceKind::centre || !(place.box.w > 0)) continue;
    if (place.kind == PlaceKind::corner) {
      canvas.fill_rect(place.box, theme.neutral.control, theme.box_radius);
      canvas.stroke_rect(place.box, {theme.neutral.edge, theme.lane_width}, theme.box_radius);
    } else if (place.radius > 0) {
      canvas.fill_circle(place.at, place.radius, theme.neutral.control);
    }
    canvas.draw_text(place.label_at, place.label,
                     {size, theme.neutral.mid, FontWeight::regular, TextAlign::centre});
  }
}

}  // namespace

double map_title_base(const Theme& theme, const MapLayout& layout) {
  return layout.panel.y + theme.header_bar + theme.type.lead * 1.35;
}

void draw_map_ground(Canvas& canvas, const Theme& theme, const MapLayout& layout) {
  if (layout.options.panel) canvas.fill_rect(layout.panel, theme.neutral.panel, theme.panel_radius);
  if (layout.options.title_bar) draw_title(canvas, theme, layout);
  canvas.fill_ellipse(layout.middle, layout.boundary_x, layout.boundary_y,
                      theme.neutral.map_ground);
  std::vector<Point> boundary;
  constexpr int corners = 96;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * pi * i / corners;
    boundary.push_back(layout.middle + Point{layout.boundary_x * std::cos(angle),
                                             layout.boundary_y * std::sin(angle)});
  }
  canvas.stroke_path(boundary, {theme.neutral.hair, theme.lane_width}, true);
}

void draw_map_frame(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                    const MapLayout& layout) {
  draw_lanes(canvas, theme, layout);
  draw_rings(canvas, theme, organisation, layout);
  draw_places(canvas, theme, layout);
  draw_committee_table(canvas, theme, organisation, layout);
}

}  // namespace pendulum
