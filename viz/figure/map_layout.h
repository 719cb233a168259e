#pragma once

// Where everything of an organisation's map stands in its panel. Changes only with the structure,
// the size or the theme, so it is worth keeping.

#include <string>
#include <vector>

#include "sim/model/organisation.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

struct MapOptions {
  std::string title;     // the structure's name
  std::string subtitle;  // "central platforms, local expression"
  std::size_t structure = 0;
  bool labels = true;  // false: silhouette for the room, no words but the title
  bool title_bar = true;
  bool panel = true;  // draw the panel's surface
};

enum class PlaceKind { centre, market, corner, embedded };

/// Where a pile stands: tokens in rows of `abreast` along `across`, rows following `along`.
struct PileSlot {
  Point start;  // middle of the first row
  Point along, across;
  int abreast = 3;
  int rows = 8;  // as many as there is room for; 0: only a number fits
  Point number;  // its middle, when there is room for no row
  [[nodiscard]] int room() const { return rows * abreast; }
};

struct TeamPlace {
  PlaceKind kind = PlaceKind::market;
  Point at;
  double radius = 0;  // circles
  Rect box;           // corners: the named box; else around the circle
  std::string label;  // as cut to fit
  Point label_at;     // base line, middle
  PileSlot queue;     // those waiting here
};

/// A market's two lanes: quadratic curves between its circle and the rim.
struct Lane {
  Point from, control, to;
};
struct MarketLanes {
  Lane inbound, outbound;
  PileSlot centre_queue;  // on the inbound lane, from the rim outwards
};

struct MapLayout {
  Rect panel, area;
  double unit = 1;  // u in pixels
  double text_size = 16;
  MapOptions options;
  Point middle;
  double boundary_x = 0, boundary_y = 0;  // half axes of the organisation's boundary
  double core_radius = 0, ring_width = 0, ring_step = 0, first_ring = 0, rim_radius = 0;
  std::vector<TeamPlace> places;    // by TeamIndex
  std::vector<MarketLanes> lanes;   // by MarketIndex
  std::vector<int> team_of_market;  // by MarketIndex; -1: none
  std::vector<double> sectors;      // by MarketIndex: the middle of its part of every ring
  double token_radius = 3.3;
  double token_pitch = 7;  // between tokens of a pile
  double glow_limit = 60;  // widest glow around a market, in u
  Point committee;
  Rect committee_box;
  double tiger_bottom = 0;      // lower edge of the lowest tiger team
  std::size_t tiger_teams = 0;  // room is kept for so many
  double footer_y = 0;
  std::vector<Rect> label_boxes;  // words, circles and boxes that piles keep clear of

  /// The team under a pixel, or -1.
  [[nodiscard]] int team_at(Point pixel) const;
};

MapLayout layout_map(const TextMeasure& measure, const Theme& theme, const Rect& panel,
                     const Organisation& organisation, const MapOptions& options);

}  // namespace pendulum
