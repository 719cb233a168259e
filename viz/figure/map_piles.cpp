// Piles on the map: they give way to words, and a number takes over where there is no room.

#include <algorithm>
#include <cmath>
#include <numbers>

#include "viz/figure/map_markets.h"

namespace pendulum {
namespace {

Rect row_box(const MapLayout& layout, const PileSlot& slot, int row) {
  const double pitch = layout.token_pitch;
  return around(slot.start + slot.along * row, pitch / 2,
                std::max(pitch / 2, pitch * slot.abreast / 2));
}

/// The largest number of rows, up to `wanted`, that touch no obstacle.
int clear_rows(const MapLayout& layout, const PileSlot& slot, const std::vector<Rect>& obstacles,
               int wanted) {
  for (int row = 0; row < wanted; ++row)
    for (const Rect& o : obstacles)
      if (o.overlaps(row_box(layout, slot, row))) return row;
  return wanted;
}

/// The same, of those that stay in the area.
int free_rows(const MapLayout& layout, const PileSlot& slot, const std::vector<Rect>& obstacles,
              int wanted) {
  const int clear = clear_rows(layout, slot, obstacles, wanted);
  for (int row = 0; row < clear; ++row)
    if (!layout.area.contains(row_box(layout, slot, row), 1)) return row;
  return clear;
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
  slot.rows = std::max(1, static_cast<int>((queue_width(layout, place) - pitch) / pitch));
  return slot;
}

/// Of what piles keep clear of, what fit_labels() put behind circles and boxes.
std::vector<Rect> words_of_markets(const MapLayout& layout) {
  const std::size_t fixed = fixed_obstacles(layout).size();
  if (layout.label_boxes.size() <= fixed) return {};
  return {layout.label_boxes.begin() + static_cast<std::ptrdiff_t>(fixed),
          layout.label_boxes.end()};
}

Rect number_box(const MapLayout& layout, Point middle) {
  return around(middle, layout.text_size * 0.85, layout.text_size * 0.6);
}

/// Beside a circle or box there may be room for a number only: as far from its words as possible.
Point number_place(const MapLayout& layout, const TeamPlace& place, double side,
                   const std::vector<Rect>& obstacles) {
  const double size = layout.text_size, half = size * 0.85;
  const double away = place.label_at.y < place.at.y ? 1 : -1;
  const double beside = place.radius + half + 2, below = place.radius + size * 0.65;
  std::vector<Point> candidates{{side * beside, 0},
                                {side * beside, 0.3 * away * size},
                                {side * beside, 0.6 * away * size},
                                {side * beside * 0.8, 0.9 * away * size},
                                {0, away * below},
                                {-side * half, away * below},
                                {-side * beside, 0.3 * away * size},
                                {-side * beside, 0.7 * away * size}};
  // Among many markets on the lanes, past the numbers of neighbours.
  const Point to_middle = layout.middle - place.at;
  const double length = std::max(1e-6, std::hypot(to_middle.x, to_middle.y));
  for (double way = beside; way < (length - layout.rim_radius) * .7; way += 0.65 * size)
    candidates.push_back(to_middle * (way / length));
  for (const Point step : candidates) {
    const Rect box = number_box(layout, place.at + step);
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
    if (best.room() >= 12) break;
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

void place_centre_queues(MapLayout& layout) {
  for (std::size_t m = 0; m < layout.lanes.size(); ++m)
    layout.lanes[m].centre_queue = lane_slot(layout, m);
}

void place_piles(MapLayout& layout) {
  std::vector<Rect> obstacles =
      layout.label_boxes.empty() ? fixed_obstacles(layout) : layout.label_boxes;
  for (TeamPlace& place : layout.places) {
    if (place.kind == PlaceKind::centre || !(place.box.w > 0)) continue;
    if (place.kind == PlaceKind::corner) {
      place.queue = corner_slot(layout, place);
      // Its first rows have a strip that words keep clear of; the others end before a market's
      // name.
      place.queue.rows =
          std::max(1, clear_rows(layout, place.queue, words_of_markets(layout), place.queue.rows));
      continue;
    }
    place.queue = best_slot(layout, place, obstacles);
    const PileSlot& slot = place.queue;
    if (slot.rows == 0) {
      obstacles.push_back(number_box(layout, slot.number));
      continue;
    }
    const Point far = slot.start + slot.along * std::max(0, std::min(slot.rows, 4) - 1);
    const double half = layout.token_pitch * slot.abreast / 2;
    obstacles.push_back({std::min(slot.start.x, far.x) - layout.token_pitch / 2,
                         slot.start.y - half, std::abs(far.x - slot.start.x) + layout.token_pitch,
                         2 * half});
  }
  for (MarketLanes& lanes : layout.lanes) {
    PileSlot& slot = lanes.centre_queue;
    slot.rows = std::max(1, free_rows(layout, slot, layout.label_boxes, slot.rows));
  }
}

}  // namespace pendulum
