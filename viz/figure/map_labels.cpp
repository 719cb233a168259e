// Words on the map: each keeps clear of circles, boxes, the table and the words before it.

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/map_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

/// How far a text may reach to either side of `middle` without touching an obstacle; below 0 where
/// one stands in the middle itself and the text has to end, or begin, before it.
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
  return free;
}

/// Where a corner's queue will stand: words keep clear of it.
Rect corner_strip(const MapLayout& layout, const TeamPlace& place) {
  const double pitch = layout.token_pitch, gap = 3 * layout.unit;
  if (!queues_beside(layout, place)) {
    const bool top = place.at.y < layout.middle.y, right = place.at.x >= layout.middle.x;
    const double width = queue_width(layout, place);
    return {right ? place.box.right() - width : place.box.x,
            top ? place.box.bottom() : place.box.y - 2 * pitch - gap, width, 2 * pitch + gap};
  }
  const double side = place.at.x >= layout.middle.x ? -1 : 1;
  return around({place.at.x + side * (place.box.w / 2 + 2 * pitch), place.at.y}, 2 * pitch, pitch);
}

/// As many of the first words as fit, of one word as much as does: "IT…" rather than "I…" of "IT in
/// marketing". No "in" is left at the end. Only a word as short as that stands without a sign that
/// something is missing: "North" would be another market than "North America".
std::string first_words(const TextMeasure& measure, std::string name, double size, double width) {
  const auto fits = [&](const std::string& words) {
    return measure.text_width(words, size, FontWeight::regular) <= width;
  };
  if (fits(name)) return name;
  while (!fits(name)) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string::npos || space == 0)
      return fitted_text(measure, name, size, FontWeight::regular, width);
    name.resize(space);
    const std::size_t last = name.rfind(' ');
    if (last != std::string::npos && last != 0 && name.size() - last <= 3) name.resize(last);
  }
  if (fits(name + "\u2026")) return name + "\u2026";
  constexpr std::size_t short_word = 3;
  if (name.size() <= short_word) return name;
  return fitted_text(measure, name + "\u2026", size, FontWeight::regular, width);
}

/// Embedded teams stand close together: their names go outwards.
void label_beside(const MapLayout& layout, const TextMeasure& measure,
                  const std::vector<Rect>& obstacles, const std::string& name, TeamPlace& place) {
  const double size = layout.text_size, gap = place.radius + 3 * layout.unit;
  const double side = place.at.x >= layout.middle.x ? 1 : -1;
  const Reach free = free_reach(layout, obstacles, place.at.x + side * gap, place.at.y - 0.4 * size,
                                place.at.y + 0.58 * size, 3);
  place.label = first_words(measure, name, size, std::max(0.0, side > 0 ? free.right : free.left));
  const double half = measure.text_width(place.label, size, FontWeight::regular) / 2;
  place.label_at = place.at + Point{side * (gap + half), 0.36 * size};
}

/// Over or under a circle, off its middle rather than cut.
void label_over(const MapLayout& layout, const TextMeasure& measure,
                const std::vector<Rect>& obstacles, const std::string& name, bool over,
                double apart, TeamPlace& place) {
  const double size = layout.text_size, gap = place.radius + 3.5 * layout.unit;
  const double base = over ? place.at.y - gap - 0.18 * size : place.at.y + gap + 0.78 * size;
  const Reach free =
      free_reach(layout, obstacles, place.at.x, base - 0.76 * size, base + 0.22 * size, apart);
  // Far from its circle it would be another's.
  const bool near = std::min(free.left, free.right) > -size;
  const double width = near ? std::max(0.0, free.left + free.right) : 0;
  place.label = fitted_text(measure, name, size, FontWeight::regular, width);
  const double half = measure.text_width(place.label, size, FontWeight::regular) / 2;
  place.label_at = {place.at.x + std::max(0.0, half - free.left) - std::max(0.0, half - free.right),
                    base};
}

std::size_t letters(const std::string& label) {
  return static_cast<std::size_t>(std::count_if(label.begin(), label.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// On the side away from the middle; where that cuts the name, on the other side - not between the
/// lanes of many markets - or beside the circle, where its queue then gives way. Where all cut it,
/// the one that leaves most of it.
void label_outwards(const MapLayout& layout, const TextMeasure& measure,
                    const std::vector<Rect>& obstacles, const std::string& name, TeamPlace& place) {
  const bool over = place.at.y < layout.middle.y - 12 * layout.unit;
  label_over(layout, measure, obstacles, name, over, 3, place);
  constexpr std::size_t few_markets = 12;
  if (place.label == name) return;
  if (layout.lanes.size() > few_markets) {
    // "m…" among sixty markets names none of them.
    place.label.clear();
    return;
  }
  TeamPlace inwards = place;
  // The beginnings, or numbers, of the centre's queues as well.
  std::vector<Rect> in_the_way = obstacles;
  for (const MarketLanes& lanes : layout.lanes)
    in_the_way.push_back(
        around(lanes.centre_queue.start, 1.6 * layout.text_size, 0.8 * layout.text_size));
  // Well apart from its neighbour's, which stands over or under another circle.
  label_over(layout, measure, in_the_way, name, !over, 0.6 * layout.text_size, inwards);
  TeamPlace beside = place;
  label_beside(layout, measure, obstacles, name, beside);
  for (const TeamPlace& other : {inwards, beside})
    if (place.label != name && (other.label == name || letters(other.label) > letters(place.label)))
      place = other;
}

}  // namespace

Rect word_box(const MapLayout& layout, const TextMeasure& measure, std::string_view words,
              Point base) {
  const double half = measure.text_width(words, layout.text_size, FontWeight::regular) / 2;
  return {base.x - half, base.y - 0.76 * layout.text_size, 2 * half, 0.98 * layout.text_size};
}

bool touches_label(const MapLayout& layout, const TextMeasure& measure, const Rect& words) {
  return std::any_of(layout.places.begin(), layout.places.end(), [&](const TeamPlace& place) {
    return !place.label.empty() &&
           word_box(layout, measure, place.label, place.label_at).overlaps(words);
  });
}

bool queues_beside(const MapLayout& layout, const TeamPlace& place) {
  return place.box.w < 70 * layout.unit;
}

double queue_width(const MapLayout& layout, const TeamPlace& place) {
  return std::min(place.box.w, layout.area.w * 0.22);
}

std::vector<Rect> fixed_obstacles(const MapLayout& layout) {
  std::vector<Rect> obstacles;
  for (const auto& place : layout.places) {
    if (!(place.box.w > 0) || place.kind == PlaceKind::centre) continue;
    obstacles.push_back(place.box);
    if (place.kind == PlaceKind::corner) obstacles.push_back(corner_strip(layout, place));
  }
  // The table, its cards and the words above it.
  const Rect table = layout.committee_box.grown(3 * layout.unit);
  const double words = layout.options.labels ? layout.text_size * 1.4 : 0;
  obstacles.push_back(
      {table.x - layout.unit * 12, table.y - words, table.w + layout.unit * 44, table.h + words});
  if (layout.tiger_teams > 0) {
    // On a small map only their number has room.
    const double half = layout.area.w < 25 * layout.text_size ? 0.8 : 2.8;
    obstacles.push_back(tiger_strip(layout, layout.tiger_teams));
    obstacles.push_back(around({layout.middle.x, layout.tiger_bottom + layout.unit + words / 2},
                               half * layout.text_size, words / 2));
  }
  return obstacles;
}

void fit_labels(MapLayout& layout, const TextMeasure& measure, const Organisation& organisation) {
  if (!layout.options.labels) return;
  std::vector<Rect> obstacles = fixed_obstacles(layout);
  for (std::size_t t = 0; t < layout.places.size(); ++t) {
    TeamPlace& place = layout.places[t];
    if (place.kind != PlaceKind::market && place.kind != PlaceKind::embedded) continue;
    const std::string name = tr_name(organisation.teams[t].name);
    if (place.kind == PlaceKind::embedded)
      label_beside(layout, measure, obstacles, name, place);
    else
      label_outwards(layout, measure, obstacles, name, place);
    obstacles.push_back(word_box(layout, measure, place.label, place.label_at));
  }
  // Kept for the piles: they give way to words.
  layout.label_boxes.assign(obstacles.begin(), obstacles.end());
}

}  // namespace pendulum
