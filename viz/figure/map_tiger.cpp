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

// All in u. A token stands at the right end, after the members.
constexpr double member_pitch = 7.2, capsule_ends = 30, gap = 1;
constexpr std::size_t most_members = 10;

/// Where the line from a capsule meets the place a member comes from.
Point place_edge(const TeamPlace& place, Point from) {
  const Point d = from - place.at;
  const double length = std::max(1e-6, std::hypot(d.x, d.y));
  if (place.kind != PlaceKind::corner) return place.at + d * (place.radius / length);
  const double reach = std::min(place.box.w / 2 / std::max(1e-6, std::abs(d.x)),
                                place.box.h / 2 / std::max(1e-6, std::abs(d.y)));
  return place.at + d * std::min(1.0, reach);
}

/// Room for as many as there may be, so that nobody moves when one more begins.
std::size_t teams_with_room(const MapLayout& layout, const MapState& state) {
  return std::max(layout.tiger_teams, state.tiger_teams.size());
}

void draw_capsule(Canvas& canvas, const Theme& theme, const MapLayout& layout, const Rect& box,
                  const TigerTeamState& team) {
  const double u = layout.unit, round = box.h / 2, middle = box.centre().y;
  const StructureStyle& style = theme.structure(layout.options.structure);
  canvas.fill_rect(box, theme.neutral.background, round);
  canvas.fill_rect(box, faded(style.fill, 0.18), round);
  canvas.stroke_rect(box, {style.fill, theme.lane_width * 1.6}, round);
  const std::size_t dots = std::min(team.homes.size(), most_members);
  double x = box.x + 12 * u;
  for (std::size_t i = 0; i < dots; ++i, x += member_pitch * u)
    canvas.fill_circle({x, middle}, 2.4 * u, theme.neutral.hi);
  draw_token(canvas, theme, team.kind, {box.right() - 11 * u, middle}, layout.token_radius * 1.15);
}

}  // namespace

Rect tiger_capsule(const MapLayout& layout, std::size_t index, std::size_t teams,
                   std::size_t members) {
  const double u = layout.unit;
  // Three in the height of two.
  const double high = teams < most_capsules ? 22 : 15;
  const double bottom = layout.tiger_bottom - static_cast<double>(index) * (high + gap) * u;
  const double wide = member_pitch * static_cast<double>(std::min(members, most_members));
  return around({layout.middle.x, bottom - high / 2 * u}, (wide + capsule_ends) / 2 * u,
                high / 2 * u);
}

Rect tiger_strip(const MapLayout& layout, std::size_t teams) {
  const Rect low = tiger_capsule(layout, 0, teams, most_members);
  if (teams < 2) return low;
  const Rect high = tiger_capsule(layout, std::min(teams, most_capsules) - 1, teams, most_members);
  return {low.x, high.y, low.w, low.bottom() - high.y};
}

void draw_tiger_lines(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state) {
  const StructureStyle& style = theme.structure(layout.options.structure);
  const std::size_t shown = std::min(state.tiger_teams.size(), most_capsules);
  for (std::size_t i = 0; i < shown; ++i) {
    const TigerTeamState& team = state.tiger_teams[i];
    const Point at =
        tiger_capsule(layout, i, teams_with_room(layout, state), team.homes.size()).centre();
    const std::set<TeamIndex> homes(team.homes.begin(), team.homes.end());
    for (const TeamIndex home : homes)
      if (home < layout.places.size() && layout.places[home].box.w > 0)
        canvas.stroke_path(std::array{at, place_edge(layout.places[home], at)},
                           {faded(style.fill, 0.55), theme.lane_width * 1.4});
  }
}

void draw_tiger_teams(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                      const MapState& state) {
  const std::size_t teams = state.tiger_teams.size(), shown = std::min(teams, most_capsules);
  for (std::size_t i = 0; i < shown; ++i)
    draw_capsule(
        canvas, theme, layout,
        tiger_capsule(layout, i, teams_with_room(layout, state), state.tiger_teams[i].homes.size()),
        state.tiger_teams[i]);
  if (!layout.options.labels) return;
  std::string words;
  if (teams == 1) words = tr("tiger team");
  if (teams > 1)
    words = tr_n("{0} tiger team", "{0} tiger teams", static_cast<long long>(teams), teams);
  if (words.empty() && state.chartering.count > 0)
    words = state.chartering.count == 1
                ? tr("tiger team being set up")
                : tr_n("{0} tiger team being set up", "{0} tiger teams being set up",
                       state.chartering.count, state.chartering.count);
  if (words.empty()) return;
  const double y = layout.tiger_bottom + 2 * layout.unit + 0.85 * layout.text_size;
  const Point base{layout.middle.x, std::min(y, layout.footer_y - layout.text_size * 1.05)};
  // Where a small map has no room for the words beside its places' names, the number must do.
  const Rect box = word_box(layout, canvas, words, base).grown(layout.text_size * .2);
  if (touches_label(layout, canvas, box)) words = teams > 1 ? std::to_string(teams) : std::string();
  if (words.empty()) return;
  canvas.draw_text(base, words,
                   {layout.text_size, theme.neutral.mid, FontWeight::regular, TextAlign::centre});
}

}  // namespace pendulum
