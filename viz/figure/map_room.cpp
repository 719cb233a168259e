// Room for words and piles on the map: what is placed later gives way to what is placed earlier.

#include <algorithm>
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

/// Half the width a text may have around `middle` without touching any of the obstacles.
double free_half_width(const Rect& area, const std::vector<Rect>& obstacles, Point middle,
                       double top, double bottom, double gap) {
  double free = std::min(middle.x - area.x, area.right() - middle.x);
  for (const Rect& o : obstacles) {
    if (o.bottom() <= top || o.y >= bottom) continue;
    const double distance = o.x > middle.x ? o.x - middle.x : middle.x - o.right();
    free = std::min(free, distance - gap);
  }
  return std::max(0.0, free);
}

std::vector<Rect> fixed_obstacles(const MapLayout& layout) {
  std::vector<Rect> obstacles;
  for (const auto& place : layout.places)
    if (place.radius > 0 || place.box.w > 0) obstacles.push_back(place.box);
  // The table, its cards and the words above it.
  const Rect table = grown(layout.committee_box, 3 * layout.unit);
  const double words = layout.options.labels ? layout.text_size * 1.4 : 0;
  obstacles.push_back(
      {table.x - layout.unit * 12, table.y - words, table.w + layout.unit * 44, table.h + words});
  return obstacles;
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
    const bool above =
        place.kind == PlaceKind::market && place.at.y < layout.middle.y - 12 * layout.unit;
    const double gap = place.radius + 3.5 * layout.unit;
    place.label_at = {place.at.x,
                      above ? place.at.y - gap - 0.18 * size : place.at.y + gap + 0.78 * size};
    const double room =
        2 * free_half_width(layout.area, obstacles, place.at, place.label_at.y - 0.76 * size,
                            place.label_at.y + 0.22 * size, 3);
    place.label = fitted_text(measure, organisation.teams[t].name, size, FontWeight::regular, room);
    obstacles.push_back(label_box(layout, measure, place));
  }
  // Kept for the piles: they give way to words.
  layout.label_boxes.assign(obstacles.begin(), obstacles.end());
}

void place_piles(MapLayout& layout) {
  std::vector<Rect> obstacles =
      layout.label_boxes.empty() ? fixed_obstacles(layout) : layout.label_boxes;
  for (std::size_t m = 0; m < layout.lanes.size(); ++m)
    layout.lanes[m].centre_queue = lane_slot(layout, m);
  for (TeamPlace& place : layout.places) {
    const bool corner = place.kind == PlaceKind::corner;
    if (!corner && place.kind != PlaceKind::market && place.kind != PlaceKind::embedded) continue;
    const double outward = place.at.x >= layout.middle.x ? 1 : -1;
    const double side = corner || place.kind == PlaceKind::embedded ? -outward : outward;
    const int most = corner ? 2 : 3;
    PileSlot best;
    best.rows = 0;
    // Lower piles fit between words where higher ones do not.
    for (int abreast = most; abreast >= 1; --abreast) {
      PileSlot slot = outward_slot(layout, place, side, abreast);
      slot.rows = free_rows(layout, slot, obstacles, 24 / abreast);
      if (slot.rows * slot.abreast > best.rows * best.abreast || best.rows == 0) best = slot;
    }
    place.queue = best;
    const Point far = best.start + best.along * std::max(0, std::min(best.rows, 4) - 1);
    const double half = layout.token_pitch * best.abreast / 2;
    obstacles.push_back({std::min(best.start.x, far.x) - layout.token_pitch / 2,
                         best.start.y - half, std::abs(far.x - best.start.x) + layout.token_pitch,
                         2 * half});
  }
}

}  // namespace pendulum
