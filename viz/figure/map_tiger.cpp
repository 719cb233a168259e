#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/map_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr std::size_t most_capsules = 3, most_members = 10;

double capsule_width(const MapLayout& layout, std::size_t members) {
  return (9 * static_cast<double>(std::min(members, most_members)) + 34) * layout.unit;
}

/// Capsules stack upwards into the free strip between rim and boundary, then downwards.
Point capsule_place(const MapLayout& layout, std::size_t index) {
  constexpr std::array<double, most_capsules> offsets{0, -24, 24};
  return {layout.tiger.x, layout.tiger.y + offsets[index] * layout.unit};
}

/// Where the line from a capsule meets the place a member comes from.
Point place_edge(const TeamPlace& place, Point from) {
  const Point d = from - place.at;
  const double length = std::max(1e-6, std::hypot(d.x, d.y));
  if (place.kind != PlaceKind::corner) return place.at + d * (place.radius / length);
  const double reach = std::min(place.box.w / 2 / std::max(1e-6, std::abs(d.x)),
                                place.box.h / 2 / std::max(1e-6, std::abs(d.y)));
  return place.at + d * std::min(1.0, reach);
}

void draw_capsule(Canvas& canvas, const Theme& theme, const MapLayout& layout, Point at,
                  const TigerTeamState& team) {
  const double u = layout.unit, width = capsule_width(layout, team.homes.size());
  const StructureStyle& style = theme.structure(layout.options.structure);
  const Rect box = around(at, width / 2, 11 * u);
  canvas.fill_rect(box, theme.neutral.background, 11 * u);
  canvas.fill_rect(box, faded(style.fill, 0.18), 11 * u);
  canvas.stroke_rect(box, {style.fill, theme.lane_width * 1.6}, 11 * u);
  const std::size_t dots = std::min(team.homes.size(), most_members);
  double x = box.x + 16 * u;
  for (std::size_t i = 0; i < dots; ++i, x += 9 * u)
    canvas.fill_circle({x, at.y}, 2.4 * u, theme.neutral.hi);
  draw_token(canvas, theme, team.kind, {box.right() - 14 * u, at.y}, layout.token_radius * 1.15);
}

}  // namespace

void draw_tiger_lines(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state) {
  const StructureStyle& style = theme.structure(layout.options.structure);
  const std::size_t shown = std::min(state.tiger_teams.size(), most_capsules);
  for (std::size_t i = 0; i < shown; ++i) {
    const TigerTeamState& team = state.tiger_teams[i];
    const Point at = capsule_place(layout, i);
    const std::set<TeamIndex> homes(team.homes.begin(), team.homes.end());
    for (const TeamIndex home : homes)
      if (home < layout.places.size() && layout.places[home].box.w > 0)
        canvas.stroke_path(std::array{at, place_edge(layout.places[home], at)},
                           {faded(style.fill, 0.55), theme.lane_width * 1.4});
  }
}

void draw_tiger_teams(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state) {
  const double u = layout.unit;
  const std::size_t shown = std::min(state.tiger_teams.size(), most_capsules);
  for (std::size_t i = 0; i < shown; ++i)
    draw_capsule(canvas, theme, layout, capsule_place(layout, i), state.tiger_teams[i]);
  if (!layout.options.labels) return;
  std::string words;
  if (state.tiger_teams.size() == 1) words = tr("tiger team");
  if (state.tiger_teams.size() > 1)
    words = tr_n("{0} tiger team", "{0} tiger teams",
                 static_cast<long long>(state.tiger_teams.size()), state.tiger_teams.size());
  if (words.empty() && state.chartering.count > 0)
    words = state.chartering.count == 1
                ? tr("tiger team being set up")
                : tr_n("{0} tiger team being set up", "{0} tiger teams being set up",
                       state.chartering.count, state.chartering.count);
  if (words.empty()) return;
  const Point lowest = capsule_place(layout, shown >= 3 ? 2 : 0);
  const double y = lowest.y + 13 * u + 0.85 * layout.text_size;
  const Point base{layout.tiger.x, std::min(y, layout.footer_y - layout.text_size * 1.05)};
  // Where a small map has no room for the words beside its places' names, the number must do.
  const Rect box = word_box(layout, canvas, words, base).grown(layout.text_size * .2);
  if (touches_label(layout, canvas, box))
    words = shown > 1 ? std::to_string(state.tiger_teams.size()) : std::string();
  if (words.empty()) return;
  canvas.draw_text(base, words,
                   {layout.text_size, theme.neutral.mid, FontWeight::regular, TextAlign::centre});
}

}  // namespace pendulum
