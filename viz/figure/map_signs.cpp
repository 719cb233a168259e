// What can be said of a market for a while, as a small sign on its circle.

#include <algorithm>
#include <array>
#include <string>

#include "viz/figure/map_parts.h"

namespace pendulum {
namespace {

/// Where signs stand on a circle, as directions from its middle: on the side away from the lanes
/// and the piles. `side` is +1 where the map's middle lies to the right.
Point place_of(MarketSign sign, double side) {
  switch (sign) {
    case MarketSign::shadow:
      return {-side * 0.643, -0.766};
    case MarketSign::rule:
      return {side * 0.5, 0.866};
    case MarketSign::opening:
      return {side * 0.2, -0.98};
  }
  return {};
}

/// A second stack beside the shared one: a square behind a square.
void draw_shadow_sign(Canvas& canvas, const Theme& theme, Point at, double r) {
  const Rect back = around(at + Point{0.3 * r, -0.3 * r}, 0.62 * r, 0.62 * r);
  const Rect front = around(at + Point{-0.3 * r, 0.3 * r}, 0.62 * r, 0.62 * r);
  canvas.fill_rect(back, theme.neutral.lo, 0.15 * r);
  canvas.fill_rect(front, theme.neutral.hi, 0.15 * r);
}

void draw_rule_sign(Canvas& canvas, const Theme& theme, Point at, double r) {
  canvas.draw_text({at.x, at.y + 0.62 * r}, "§",
                   {1.9 * r, theme.neutral.hi, FontWeight::semibold, TextAlign::centre});
}

/// A flag that is planted.
void draw_opening_sign(Canvas& canvas, const Theme& theme, Point at, double r) {
  const double x = at.x - 0.45 * r;
  canvas.fill_rect({x, at.y - 0.9 * r, 0.22 * r, 1.8 * r}, theme.neutral.hi, 0);
  canvas.fill_polygon(std::array{Point{x, at.y - 0.9 * r}, Point{x + 1.25 * r, at.y - 0.4 * r},
                                 Point{x, at.y + 0.15 * r}},
                      theme.neutral.hi);
}

}  // namespace

void draw_market_sign(Canvas& canvas, const Theme& theme, MarketSign sign, Point at, double radius,
                      int count) {
  const std::string number = count > 1 ? std::to_string(count) : "";
  const double size = 1.5 * radius;
  const double wide = number.empty() ? 0 : canvas.text_width(number, size, FontWeight::semibold);
  const Rect badge{at.x - radius * 1.25, at.y - radius * 1.25, 2.5 * radius + wide, 2.5 * radius};
  canvas.fill_rect(badge, theme.neutral.panel, 1.25 * radius);
  canvas.stroke_rect(badge, {theme.neutral.edge, std::max(1.0, 0.15 * radius)}, 1.25 * radius);
  switch (sign) {
    case MarketSign::shadow:
      draw_shadow_sign(canvas, theme, at, radius);
      break;
    case MarketSign::rule:
      draw_rule_sign(canvas, theme, at, radius);
      break;
    case MarketSign::opening:
      draw_opening_sign(canvas, theme, at, radius);
      break;
  }
  if (!number.empty())
    canvas.draw_text({at.x + 0.9 * radius, at.y + 0.36 * size}, number,
                     {size, theme.neutral.hi, FontWeight::semibold});
}

void draw_market_signs(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                       const MapState& state) {
  constexpr std::array signs{MarketSign::shadow, MarketSign::rule, MarketSign::opening};
  static_assert(signs.size() == market_sign_count);
  for (std::size_t m = 0; m < state.signs.size() && m < layout.team_of_market.size(); ++m) {
    if (layout.team_of_market[m] < 0) continue;
    const TeamPlace& place = layout.places[static_cast<std::size_t>(layout.team_of_market[m])];
    const double side = place.at.x >= layout.middle.x ? -1 : 1;
    for (const MarketSign sign : signs) {
      const int count = state.signs[m][static_cast<std::size_t>(sign)];
      if (count == 0) continue;
      draw_market_sign(canvas, theme, sign, place.at + place_of(sign, side) * place.radius,
                       layout.token_radius * 1.5, count);
    }
  }
}

}  // namespace pendulum
