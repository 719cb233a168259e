// Room for words and piles on the map: what is placed later gives way to what is placed earlier.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_markets.h"

namespace pendulum {
namespace {

Rect grown(const Rect& rect, double by) {
  return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

Rect label_box(const MapLayout& layout, const TextMeasure& measure, const TeamPlace& place) {
  const double half = measure.text_width(place.label, layout.text_size, FontWeight::regular) / 2;
  return {place.label_at.x - half, place.label_at.y - 0.76 * layout.text_size, 2 * half,
          0.98 * layout.text_size};
}

/// How far a text may reach to either side of `middle` without touching an obstacle.
struct Reach {
  double left = 0, right = 0;
};
Reach free_reach(const MapLayout& layout, const std::vector<Rect>& obstacles, double middle,
                 double top, double bottom, double gap) {
  // No name is worth more than a quarter of the map.
  const double most = layout.area.w * 0.2;
  Reach free{std::min(most, middle - layout.area.x), std::min(most, layout.area.right() - middle)};
  // The rim leaves more room towards its top and bottom than a box would.
  const double y = std::clamp(layout.middle.y, top, bottom) - layout.middle.y;
  const double rim = layout.rim_radius + 2 * gap;
  if (std::abs(y) < rim) {
    const double chord = std::sqrt(rim * rim - y * y);
    if (middle >= layout.middle.x)
      free.left = std::min(free.left, middle - layout.middle.x - chord);
    else
      free.right = std::min(free.right, layout.middle.x - chord - middle);
  }
  for (const Rect& o : obstacles) {
    if (o.bottom() <= top || o.y >= bottom) continue;
    if (o.centre().x >= middle)
      free.right = std::min(free.right, o.x - middle - gap);
    else
      free.left = std::min(free.left, middle - o.right() - gap);
  }
  return {std::max(0.0, free.left), std::max(0.0, free.right)};
}

/// A wide box has its queue below or above, towards the middle; a narrow one beside.
bool queues_beside(const MapLayout& layout, const TeamPlace& place) {
  return place.box.w < 70 * layout.unit;
}

/// Where a corner's queue will stand: words keep clear of it.
Rect corner_strip(const MapLayout& layout, const TeamPlace& place) {
  const double pitch = layout.token_pitch, gap = 3 * layout.unit;
  if (!queues_beside(layout, place)) {
    const bool top = place.at.y < layout.middle.y;
    return {place.box.x, top ? place.box.bottom() : place.box.y - 2 * pitch - gap, place.box.w,
            2 * pitch + gap};
  }
  const double side = place.at.x >= layout.middle.x ? -1 : 1;
  return around({place.at.x + side * (place.box.w / 2 + 2 * pitch), place.at.y}, 2 * pitch, pitch);
}

std::vector<Rect> fixed_obstacles(const MapLayout& layout) {
  std::vector<Rect> obstacles;
  for (const auto& place : layout.places) {
    if (!(place.box.w > 0) || place.kind == PlaceKind::centre) continue;
    obstacles.push_back(place.box);
    if (place.kind == PlaceKind::corner) obstacles.push_back(corner_strip(layout, place));
  }
  // The table, its cards and the words above it.
  const Rect table = grown(layout.committee_box, 3 * layout.unit);
  const double words = layout.options.labels ? layout.text_size * 1.4 : 0;
  obstacles.push_back(
      {table.x - layout.unit * 12, table.y - words, table.w + layout.unit * 44, table.h + words});
  if (layout.has_tiger_teams) {
    obstacles.push_back(around(layout.tiger, 45 * layout.unit, 12 * layout.unit));
    obstacles.push_back(around({layout.tiger.x, layout.tiger.y + 12 * layout.unit + words / 2},
                               2.8 * layout.text_size, words / 2));
  }
  return obstacles;
}

/// Embedded teams stand close together: their names go outwards.
void label_beside(const MapLayout& layout, const TextMeasure& measure, const std::string& name,
                  TeamPlace& place) {
  const double size = layout.text_size, gap = place.radius + 3 * layout.unit;
  const double side = place.at.x >= layout.middle.x ? 1 : -1;
  place.label = fitted_text(measure, name, size, FontWeight::regular, 34 * layout.unit);
  const double half = measure.text_width(place.label, size, FontWeight::regular) / 2;
  place.label_at = place.at + Point{side * (gap + half), 0.36 * size};
}

/// The largest number of rows, up to `wanted`, that touch no obstacle and stay in the area.
int free_rows(const MapLayout& layout, const PileSlot& slot, const std::vector<Rect>& obstacles,
              int wanted) {
  const double pitch = layout.token_pitch;
  const double half_across = pitch * slot.abreast / 2;
  for (int row = 0; row < wanted; ++row) {
    const Point at = slot.start + slot.along * row;
    const Rect box = around(at, pitch / 2, std::max(pitch / 2, half_across));
    if (!layout.area.contains(box, 1)) return row;
    for (const Rect& o : obstacles)
      if (o.overlaps(box)) return row;
  }
  return wanted;
}

PileSlot outward_slot(const MapLayout& layout, const TeamPlace& place, double side, int abreast) {
  const double pitch = layout.token_pitch;
  PileSlot slot;
  const double edge = place.kind == PlaceKind::corner ? place.box.w / 2 : place.radius;
  slot.start = place.at + Point{side * (edge + 3.5 * layout.unit + pitch / 2), 0};
  slot.along = {side * pitch, 0};
  slot.across = {0, pitch};
  slot.abreast = abreast;
  return slot;
}

PileSlot corner_slot(const MapLayout& layout, const TeamPlace& place) {
  const double outward = place.at.x >= layout.middle.x ? 1 : -1;
  PileSlot slot = outward_slot(layout, place, -outward, 2);
  if (queues_beside(layout, place)) {
    slot.rows = 12;
    return slot;
  }
  const double pitch = layout.token_pitch;
  const double towards = place.at.y < layout.middle.y ? 1 : -1;
  slot.start = place.at + Point{outward * (place.box.w / 2 - pitch),
                                towards * (place.box.h / 2 + 3 * layout.unit + pitch)};
  slot.rows = std::max(1, static_cast<int>((place.box.w - pitch) / pitch));
  return slot;
}

/// Beside a circle or box there may be room for a number only: as far from its words as possible.
Point number_place(const MapLayout& layout, const TeamPlace& place, double side,
                   const std::vector<Rect>& obstacles) {
  const double size = layout.text_size, half = size * 0.85;
  const double away = place.label_at.y < place.at.y ? 1 : -1;
  const double beside = place.radius + half + 2, below = place.radius + size * 0.65;
  const std::array<Point, 8> candidates{{{side * beside, 0},
                                         {side * beside, 0.3 * away * size},
                                         {side * beside, 0.6 * away * size},
                                         {side * beside * 0.8, 0.9 * away * size},
                                         {0, away * below},
                                         {-side * half, away * below},
                                         {-side * beside, 0.3 * away * size},
                                         {-side * beside, 0.7 * away * size}}};
  for (const Point step : candidates) {
    const Rect box = around(place.at + step, half, size * 0.6);
    bool free = layout.area.contains(box, 1);
    for (const Rect& o : obstacles) free = free && !o.overlaps(box);
    if (free) return place.at + step;
  }
  return place.at + candidates[4];
}

/// Three high outwards from a market; lower piles fit between words where higher ones do not. Room
/// for fewer than six is no room.
PileSlot best_slot(const MapLayout& layout, const TeamPlace& place,
                   const std::vector<Rect>& obstacles) {
  const double side = place.at.x >= layout.middle.x ? 1 : -1;
  PileSlot best;
  best.rows = 0;
  for (int abreast = 3; abreast >= 1; --abreast) {
    PileSlot slot = outward_slot(layout, place, side, abreast);
    slot.rows = free_rows(layout, slot, obstacles, 24 / abreast);
    if (slot.room() > best.room()) best = slot;
    if (best.room() >= 6) break;
  }
  if (best.room() < 6) {
    best = outward_slot(layout, place, side, 1);
    best.rows = 0;
  }
  best.number = number_place(layout, place, side, obstacles);
  return best;
}

/// The centre's queue of a market: on its inbound lane, outwards from the rim.
PileSlot lane_slot(const MapLayout& layout, std::size_t market) {
  const Lane& lane = layout.lanes[market].inbound;
  const Point out = lane.to - layout.middle;
  const double length = std::max(1e-6, std::hypot(out.x, out.y));
  const Point direction = out * (1 / length);
  const double pitch = layout.token_pitch;
  PileSlot slot;
  slot.start = layout.middle + direction * (length + 1.5 * layout.unit + pitch / 2);
  slot.along = direction * pitch;
  slot.across = Point{-direction.y, direction.x} * pitch;
  const double sector = 2 * std::numbers::pi * layout.rim_radius /
                        std::max<double>(1, static_cast<double>(layout.lanes.size()));
  slot.abreast = std::clamp(static_cast<int>(sector * 0.55 / pitch), 2, 6);
  const Point shore = lane.from - layout.middle;
  const double room = std::hypot(shore.x, shore.y) - length - 6 * layout.unit;
  slot.rows = std::clamp(static_cast<int>(room / pitch), 1, 8);
  return slot;
}

}  // namespace

void fit_labels(MapLayout& layout, const TextMeasure& measure, const Organisation& organisation) {
  if (!layout.options.labels) return;
  std::vector<Rect> obstacles = fixed_obstacles(layout);
  const double size = layout.text_size;
  for (std::size_t t = 0; t < layout.places.size(); ++t) {
    TeamPlace& place = layout.places[t];
    if (place.kind != PlaceKind::market && place.kind != PlaceKind::embedded) continue;
    const bool above = place.at.y < layout.middle.y - 12 * layout.unit;
    const double gap = place.radius + 3.5 * layout.unit;
    if (place.kind == PlaceKind::embedded) {
      label_beside(layout, measure, organisation.teams[t].name, place);
      obstacles.push_back(label_box(layout, measure, place));
      continue;
    }
    place.label_at = {place.at.x,
                      above ? place.at.y - gap - 0.18 * size : place.at.y + gap + 0.78 * size};
    const Reach free = free_reach(layout, obstacles, place.at.x, place.label_at.y - 0.76 * size,
                                  place.label_at.y + 0.22 * size, 3);
    place.label = fitted_text(measure, organisation.teams[t].name, size, FontWeight::regular,
                              free.left + free.right);
    // Off the middle rather than cut.
    const double half = measure.text_width(place.label, size, FontWeight::regular) / 2;
    place.label_at.x += std::max(0.0, half - free.left) - std::max(0.0, half - free.right);
    obstacles.push_back(label_box(layout, measure, place));
  }
  // Kept for the piles: they give way to words.
  layout.label_boxes.assign(obstacles.begin(), obstacles.end());
}

void place_piles(MapLayout& layout) {
  std::vector<Rect> obstacles =
      layout.label_boxes.empty() ? fixed_obstacles(layout) : layout.label_boxes;
  for (TeamPlace& place : layout.places) {
    if (place.kind == PlaceKind::centre || !(place.box.w > 0)) continue;
    if (place.kind == PlaceKind::corner) {
      place.queue = corner_slot(layout, place);
      continue;
    }
    place.queue = best_slot(layout, place, obstacles);
    const PileSlot& slot = place.queue;
    const Point far = slot.start + slot.along * std::max(0, std::min(slot.rows, 4) - 1);
    const double half = layout.token_pitch * slot.abreast / 2;
    obstacles.push_back({std::min(slot.start.x, far.x) - layout.token_pitch / 2,
                         slot.start.y - half, std::abs(far.x - slot.start.x) + layout.token_pitch,
                         2 * half});
  }
  for (std::size_t m = 0; m < layout.lanes.size(); ++m) {
    PileSlot& slot = layout.lanes[m].centre_queue;
    slot = lane_slot(layout, m);
    slot.rows = std::max(1, free_rows(layout, slot, layout.label_boxes, slot.rows));
  }
}

}  // namespace pendulum
