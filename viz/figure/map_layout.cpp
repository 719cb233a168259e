#include "viz/figure/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_markets.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

// In u, from the middle: the table's upper edge and the capsule's lower one.
constexpr double top_reach = 167, bottom_reach = 155;
constexpr double committee_y = 155, tiger_bottom = 154;
constexpr double usual_boundary = 215, beside_boundary = 62;

/// How far the boundary may reach to either side, in u: many markets take what a wide panel has.
double most_boundary(std::size_t markets) {
  constexpr double most = 420, more = 6, many = 16;
  return std::clamp(usual_boundary + more * (static_cast<double>(markets) - many), usual_boundary,
                    most);
}

void plan_area(MapLayout& layout, const Theme& theme, std::size_t markets) {
  const Rect& panel = layout.panel;
  const double head = layout.options.title_bar ? theme.type.lead * 2.05 : theme.px(4);
  const double foot = layout.options.labels ? layout.text_size * 1.75 : theme.px(6);
  const double side = theme.px(8);
  layout.area = {panel.x + side, panel.y + head, std::max(1.0, panel.w - 2 * side),
                 std::max(1.0, panel.h - head - foot)};
  // In a wide panel the corners stay near enough to belong to the picture.
  const double width =
      (most_boundary(markets) + beside_boundary) / (usual_boundary + beside_boundary);
  const double wide = std::min(layout.area.w, 1.85 * width * layout.area.h);
  layout.area.x += (layout.area.w - wide) / 2;
  layout.area.w = wide;
  layout.footer_y = panel.bottom() - layout.text_size * 0.55;
}

void plan_middle(MapLayout& layout, std::size_t markets) {
  const double words = layout.options.labels ? layout.text_size * 1.3 : 4;
  const double high = (layout.area.h - 2 * words) / (top_reach + bottom_reach);
  layout.unit = std::max(0.05, std::min(high, layout.area.w / 490));
  const double u = layout.unit;
  const double used = (top_reach + bottom_reach) * u + 2 * words;
  layout.middle = {layout.area.centre().x,
                   layout.area.y + (layout.area.h - used) / 2 + words + top_reach * u};
  layout.boundary_x =
      std::clamp(layout.area.w / 2 / u - beside_boundary, 170.0, most_boundary(markets)) * u;
  layout.boundary_y = 143 * u;
  layout.core_radius = 34 * u;
  layout.rim_radius = 101.2 * u;
  layout.committee = {layout.middle.x, layout.middle.y - committee_y * u};
  layout.committee_box = around(layout.committee, 27 * u, 7 * u);
  layout.tiger_bottom = layout.middle.y + tiger_bottom * u;
}

void plan_rings(MapLayout& layout, std::size_t families) {
  const double u = layout.unit;
  layout.ring_step = 63.6 / std::max<double>(1, static_cast<double>(families)) * u;
  layout.ring_width = layout.ring_step * 0.81;
  layout.first_ring = layout.core_radius + 2 * u * 0.5 + layout.ring_width / 2;
}

/// Corners fill as bottom left, bottom right, top left, top right; later ones move inwards.
void place_corner(MapLayout& layout, const TextMeasure& measure, const std::string& name,
                  std::size_t order, TeamPlace& place) {
  const double size = layout.text_size, u = layout.unit;
  const bool left = order % 2 == 0, bottom = order % 4 < 2;
  const auto layer = static_cast<double>(order / 4);
  const double inset = 12 * u;
  // The longest names reach outwards where the panel is wider than the map.
  const double usual = layout.area.w * 0.25;
  const double widest = usual + std::max(0.0, layout.area.x - layout.panel.x - inset);
  place.kind = PlaceKind::corner;
  if (!layout.options.labels) return;  // a box without its name says nothing
  // A long name has less air around it.
  place.label = fitted_text(measure, name, size, FontWeight::regular, widest - size / 2);
  const double words = measure.text_width(place.label, size, FontWeight::regular);
  const double width = std::max(34 * u, std::min(words + size, widest));
  const double height = std::max(20 * u, size * 1.4);
  const double from_edge = inset + std::min(width, usual) - width / 2;
  const double x = left ? layout.area.x + from_edge : layout.area.right() - from_edge;
  const double step = layer * height * 1.35;
  // The upper ones keep clear of the names of the markets below them.
  const double y = bottom ? layout.area.bottom() - inset - height / 2 - step
                          : layout.area.y + inset / 3 + height / 2 + step;
  place.at = {x, y};
  place.box = around(place.at, width / 2, height / 2);
  place.label_at = {x, y + 0.36 * size};
}

/// People of an enterprise function sitting in marketing: inside the boundary, beside the table.
void place_embedded(MapLayout& layout, std::size_t order, double people, TeamPlace& place) {
  constexpr std::array<Point, 4> seats{{{-20, -121}, {20, -121}, {-62, 117}, {62, 117}}};
  place.kind = PlaceKind::embedded;
  place.at = layout.middle + seats[order % seats.size()] * layout.unit;
  place.radius = std::min(9.0, 5 + 2 * std::sqrt(std::max(0.0, people))) * layout.unit;
  place.box = around(place.at, place.radius, place.radius);
}

void place_other_teams(MapLayout& layout, const TextMeasure& measure,
                       const Organisation& organisation) {
  std::size_t corners = 0, embedded = 0;
  for (std::size_t t = 0; t < organisation.teams.size(); ++t) {
    const TeamFacts& team = organisation.teams[t];
    TeamPlace& place = layout.places[t];
    if (team.kind == TeamKind::centre) {
      place.kind = PlaceKind::centre;
      place.at = layout.middle;
      place.radius = layout.rim_radius;
      place.box = around(place.at, place.radius, place.radius);
      place.label = tr_name(team.name);
    } else if (team.kind == TeamKind::embedded) {
      place_embedded(layout, embedded++, team.people(), place);
    } else if (team.kind == TeamKind::enterprise || team.kind == TeamKind::integrator) {
      place_corner(layout, measure, tr_name(team.name), corners++, place);
    }
  }
}

}  // namespace

MapLayout layout_map(const TextMeasure& measure, const Theme& theme, const Rect& panel,
                     const Organisation& organisation, const MapOptions& options) {
  MapLayout layout;
  layout.panel = panel;
  layout.options = options;
  layout.text_size = theme.type.tick;
  // Smaller than this, words would be all there is.
  if (panel.w < 14 * layout.text_size || panel.h < 10 * layout.text_size)
    layout.options.labels = layout.options.title_bar = false;
  plan_area(layout, theme, organisation.markets.size());
  plan_middle(layout, organisation.markets.size());
  layout.token_radius = std::max(theme.token_radius, 2.6 * layout.unit);
  layout.token_pitch = layout.token_radius * 2.15;
  plan_rings(layout, organisation.families.size());
  layout.places.resize(organisation.teams.size());
  layout.team_of_market.assign(organisation.markets.size(), -1);
  for (std::size_t t = 0; t < organisation.teams.size(); ++t) {
    const TeamFacts& team = organisation.teams[t];
    if (team.kind == TeamKind::market && team.market >= 0 &&
        static_cast<std::size_t>(team.market) < layout.team_of_market.size())
      layout.team_of_market[static_cast<std::size_t>(team.market)] = static_cast<int>(t);
  }
  layout.tiger_teams = static_cast<std::size_t>(std::max(0, organisation.tiger_teams_at_most));
  place_markets(layout, organisation);
  place_centre_queues(layout);
  place_other_teams(layout, measure, organisation);
  fit_labels(layout, measure, organisation);
  place_piles(layout);
  return layout;
}

int MapLayout::team_at(Point pixel) const {
  int found = -1;
  for (std::size_t t = 0; t < places.size(); ++t) {
    const TeamPlace& place = places[t];
    const Point d = pixel - place.at;
    const bool hit = place.kind == PlaceKind::corner
                         ? place.box.contains(pixel)
                         : place.radius > 0 && std::hypot(d.x, d.y) <= place.radius + 2 * unit;
    // Small places win over the centre, which others may touch.
    if (hit && (found < 0 || place.kind != PlaceKind::centre)) found = static_cast<int>(t);
  }
  return found;
}

}  // namespace pendulum
