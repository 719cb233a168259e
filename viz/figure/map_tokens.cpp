#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_parts.h"

namespace pendulum {
namespace {

/// How many stand side by side: as the pile grows it widens before it lengthens past its room.
int abreast_of(const PileSlot& slot, int count) {
  int abreast = std::min(slot.abreast, count <= 6 ? 3 : 4);
  while (abreast < slot.abreast && (count + abreast - 1) / abreast > slot.rows) ++abreast;
  return std::max(1, abreast);
}

struct Path {
  Point from, control, to;
  [[nodiscard]] Point at(double share) const { return quadratic_point(from, control, to, share); }
  [[nodiscard]] double length() const {
    const Point a = control - from, b = to - control;
    return std::hypot(a.x, a.y) + std::hypot(b.x, b.y);
  }
};

/// How near a way comes to the middle of the rings. Asked for every item on its way in every frame:
/// one root is enough.
double nearest(const MapLayout& layout, const Path& path) {
  double least = 1e18;
  for (const double share : {0.06, 0.2, 0.35, 0.5, 0.65, 0.8, 0.94}) {
    const Point off = path.at(share) - layout.middle;
    least = std::min(least, off.x * off.x + off.y * off.y);
  }
  return std::sqrt(least);
}

/// Where a way to `other` leaves a place.
Point shore(const TeamPlace& place, Point other) {
  const Point d = other - place.at;
  const double length = std::max(1e-6, std::hypot(d.x, d.y));
  const double edge = place.kind == PlaceKind::corner ? place.box.h / 2 : place.radius;
  return place.at + d * (std::min(edge, length / 2) / length);
}

/// Straight, where that leads past the rings; else bent until it does.
Path around_rings(const MapLayout& layout, const TeamPlace& from, const TeamPlace& to) {
  Path path{shore(from, to.at), {}, shore(to, from.at)};
  path.control = between(path.from, path.to, 0.5);
  const double clear = 1.06 * layout.rim_radius;
  const Point off = path.control - layout.middle, along = path.to - path.from;
  const double length = std::max(1e-6, std::hypot(along.x, along.y));
  Point out{along.y / length, -along.x / length};
  // The shorter way round; of two as long the upper one.
  const double side = off.x * out.x + off.y * out.y;
  if (std::abs(side) > 0.02 * clear ? side < 0 : out.y > 0) out = out * -1;
  for (int bend = 0; bend < 6; ++bend) {
    const double missing = clear - nearest(layout, path);
    if (missing <= 0) break;
    path.control = path.control + out * (2.5 * missing);
    path.from = shore(from, path.control);
    path.to = shore(to, path.control);
  }
  return path;
}

/// The way from one team's place to another's: a market's lanes, or a line that swings around the
/// rings. What does not go to the centre must not seem to pass through it.
Path path_between(const MapLayout& layout, TeamIndex from, TeamIndex to) {
  const TeamPlace& a = layout.places[from];
  const TeamPlace& b = layout.places[to];
  for (std::size_t m = 0; m < layout.lanes.size(); ++m) {
    const int team = layout.team_of_market[m];
    const Lane& in = layout.lanes[m].inbound;
    const Lane& out = layout.lanes[m].outbound;
    if (team == static_cast<int>(from) && b.kind == PlaceKind::centre)
      return {in.from, in.control, in.to};
    if (team == static_cast<int>(to) && a.kind == PlaceKind::centre)
      return {out.from, out.control, out.to};
  }
  return around_rings(layout, a, b);
}

double half_width_of_number(const Canvas& canvas, const Theme& theme, int count) {
  return canvas.text_width(std::to_string(count), theme.type.tick, FontWeight::semibold) / 2 +
         theme.px(3);
}
double half_height_of_number(const Theme& theme) {
  return theme.type.tick * 0.6;
}

/// Over the far end of so many rows and not beyond, where somebody else's word may stand; one that
/// is longer than the rows begins before them, where they belong to.
Point number_over(const Canvas& canvas, const Theme& theme, const PileSlot& slot, int rows,
                  int count) {
  const double pitch = std::max(1e-6, std::hypot(slot.along.x, slot.along.y));
  const Point direction = slot.along * (1 / pitch);
  const double reach = half_width_of_number(canvas, theme, count) * std::abs(direction.x) +
                       half_height_of_number(theme) * std::abs(direction.y);
  return slot.start + direction * ((rows - 0.5) * pitch - reach);
}

}  // namespace

std::optional<PileNumber> draw_pile(Canvas& canvas, const Theme& theme, const PileSlot& slot,
                                    const Pile& pile, double token_radius, int ringed) {
  if (pile.count <= 0) return std::nullopt;
  if (slot.rows <= 0) return PileNumber{slot.number, pile.count};
  const int abreast = abreast_of(slot, pile.count);
  const int room = abreast * slot.rows;
  const int shown = std::min({pile.count, room, static_cast<int>(pile.kinds.size())});
  for (int i = 0; i < shown; ++i) {
    const int row = i / abreast, place = i % abreast;
    // The last row is centred like the others, by what it holds.
    const int in_row = std::min(abreast, shown - row * abreast);
    const Point at = slot.start + slot.along * row + slot.across * (place - (in_row - 1) / 2.0);
    draw_token(canvas, theme, pile.kinds[static_cast<std::size_t>(i)], at, token_radius);
    if (i < ringed)
      canvas.stroke_circle(at, token_radius * 1.7,
                           {theme.kind(WorkKind::incident), theme.lane_width * 1.2});
  }
  if (pile.count <= shown) return std::nullopt;
  return PileNumber{number_over(canvas, theme, slot, shown / abreast, pile.count), pile.count};
}

void draw_pile_number(Canvas& canvas, const Theme& theme, const Rect& panel,
                      const PileNumber& number) {
  const double size = theme.type.tick;
  const std::string words = std::to_string(number.count);
  const double half = half_width_of_number(canvas, theme, number.count);
  const double y = number.middle.y, x = std::clamp(number.middle.x, panel.x + half,
                                                   std::max(panel.x + half, panel.right() - half));
  canvas.fill_rect(around({x, y}, half, half_height_of_number(theme)), theme.neutral.control,
                   size * 0.3);
  canvas.draw_text({x, y + 0.36 * size}, words,
                   {size, theme.neutral.hi, FontWeight::semibold, TextAlign::centre});
}

void draw_travellers(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                     const MapState& state) {
  for (const auto& traveller : state.travellers) {
    if (traveller.from >= layout.places.size() || traveller.to >= layout.places.size()) continue;
    if (traveller.from == traveller.to || !(layout.places[traveller.from].box.w > 0) ||
        !(layout.places[traveller.to].box.w > 0))
      continue;
    const Path path = path_between(layout, traveller.from, traveller.to);
    const double ghost = 1.7 * layout.token_radius / std::max(1.0, path.length());
    const auto trail = [&](int behind, double opacity) {
      const double share = traveller.progress - behind * ghost;
      if (share >= 0)
        draw_token(canvas, theme, traveller.kind, path.at(share), layout.token_radius * 0.8,
                   opacity);
    };
    if (state.trails) {
      trail(2, 0.18);
      trail(1, 0.35);
    }
    draw_token(canvas, theme, traveller.kind, path.at(traveller.progress), layout.token_radius);
  }
}

}  // namespace pendulum
