// People as dots, their empty seats and the newcomers among them; how a market that is not open yet
// stands there.

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/figure/map_parts.h"

namespace pendulum {
namespace {

constexpr double golden_angle = 2.399963229728653;
constexpr int most_dots = 160;  // people drawn one by one; beyond, a number

struct Seats {
  int taken = 0, newcomers = 0, empty = 0;
  [[nodiscard]] int all() const { return taken + newcomers + empty; }
};

/// Empty seats are drawn outermost, newcomers next to them: a gap opens at the rim.
Seats seats_of(const TeamFacts& team, const TeamState& state) {
  const auto all = static_cast<int>(std::lround(team.people()));
  Seats seats;
  seats.empty = std::clamp(static_cast<int>(std::lround(state.vacant)), 0, all);
  seats.newcomers =
      std::clamp(static_cast<int>(std::lround(state.newcomers)), 0, all - seats.empty);
  seats.taken = all - seats.empty - seats.newcomers;
  return seats;
}

/// On a sunflower spiral: any number fills the disc evenly.
void draw_seats(Canvas& canvas, const Theme& theme, const MapLayout& layout, const TeamPlace& place,
                double radius, const Seats& seats) {
  const int count = seats.all();
  if (count > most_dots) return;  // a number stands there
  const double step = std::min(4.1 * layout.unit,
                               (radius - 4 * layout.unit) / std::sqrt(std::max(1.0, count + 0.5)));
  const double dot = std::max(0.8, std::min(1.75 * layout.unit, step * 0.55));
  for (int i = 0; i < count; ++i) {
    const double r = step * std::sqrt(i + 0.5), angle = golden_angle * i;
    const SeatKind kind = i < seats.taken                     ? SeatKind::taken
                          : i < seats.taken + seats.newcomers ? SeatKind::newcomer
                                                              : SeatKind::empty;
    draw_seat(canvas, theme, kind, place.at + Point{r * std::cos(angle), r * std::sin(angle)}, dot);
  }
}

/// Calls draw(place, radius, seats) for every team whose people are shown at its place.
template <class Draw>
void for_each_crowd(const Organisation& organisation, const MapLayout& layout,
                    const MapState& state, Draw draw) {
  for (std::size_t t = 0; t < layout.places.size() && t < state.teams.size(); ++t) {
    const TeamPlace& place = layout.places[t];
    const bool centre = place.kind == PlaceKind::centre;
    if (!(place.radius > 0) || is_closed(layout, state, t)) continue;
    draw(place, centre ? layout.core_radius : place.radius,
         seats_of(organisation.teams[t], state.teams[t]));
  }
}

}  // namespace

void draw_seat(Canvas& canvas, const Theme& theme, SeatKind kind, Point at, double radius) {
  const double line = std::max(0.8, 0.45 * radius);
  switch (kind) {
    case SeatKind::taken:
      return canvas.fill_circle(at, radius, theme.neutral.hi);
    case SeatKind::newcomer:
      canvas.fill_circle(at, radius * 0.55, theme.neutral.hi);
      return canvas.stroke_circle(at, radius * 1.1, {theme.neutral.hi, line * 0.7});
    case SeatKind::empty:
      return canvas.stroke_circle(at, radius * 0.95, {theme.neutral.lo, line});
  }
}

bool is_closed(const MapLayout& layout, const MapState& state, std::size_t team) {
  for (std::size_t m = 0; m < layout.team_of_market.size() && m < state.closed.size(); ++m)
    if (layout.team_of_market[m] == static_cast<int>(team)) return state.closed[m];
  return false;
}

void draw_people(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                 const MapLayout& layout, const MapState& state) {
  for_each_crowd(organisation, layout, state,
                 [&](const TeamPlace& place, double radius, const Seats& seats) {
                   draw_seats(canvas, theme, layout, place, radius, seats);
                 });
}

void draw_headcounts(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                     const MapLayout& layout, const MapState& state) {
  for_each_crowd(
      organisation, layout, state, [&](const TeamPlace& place, double radius, const Seats& seats) {
        if (seats.all() <= most_dots) return;
        const double size = std::min(theme.type.tick, radius * 0.9);
        canvas.draw_text({place.at.x, place.at.y + 0.36 * size},
                         std::to_string(seats.taken + seats.newcomers),
                         {size, theme.neutral.hi, FontWeight::regular, TextAlign::centre});
      });
}

void draw_closed_market(Canvas& canvas, const Theme& theme, const TeamPlace& place) {
  const std::array<double, 2> dash{theme.px(3), theme.px(4)};
  canvas.fill_circle(place.at, place.radius, theme.neutral.panel);
  canvas.stroke_circle(place.at, place.radius, {theme.neutral.lo, theme.lane_width * 1.4, dash});
}

}  // namespace pendulum
