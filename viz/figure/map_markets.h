#pragma once

// Where the markets stand: on an ellipse around the centre, half on either side, with the top left
// to the committee and the bottom to tiger teams.

#include <vector>

#include "viz/figure/map_layout.h"

namespace pendulum {

/// Angles on the ellipse (as its parameter), first market at the upper right, then clockwise.
std::vector<double> market_angles(std::size_t markets, double radius_x, double radius_y);
/// Middles of the rings' equal sectors, turned so that each points towards its market as well as
/// equal sectors can.
std::vector<double> sector_angles(const std::vector<double>& markets);

/// Sets places, sectors and lanes of all market teams.
void place_markets(MapLayout& layout, const Organisation& organisation);
/// Where the centre's queues begin, with all the room that lanes leave them: words come next.
void place_centre_queues(MapLayout& layout);
/// Cuts the labels of circles so that none lies on a circle, a label, a box or outside the area.
void fit_labels(MapLayout& layout, const TextMeasure& measure, const Organisation& organisation);
/// Around words of the map's size, centred on a base line.
Rect word_box(const MapLayout& layout, const TextMeasure& measure, std::string_view words,
              Point base);
/// Whether these words would lie on the name of a place.
bool touches_label(const MapLayout& layout, const TextMeasure& measure, const Rect& words);
/// Circles, boxes, the table and the strips kept for corners' queues and tiger teams.
std::vector<Rect> fixed_obstacles(const MapLayout& layout);
/// A wide corner box has its queue below or above, towards the middle; a narrow one beside.
bool queues_beside(const MapLayout& layout, const TeamPlace& place);
/// How far along its box it reaches otherwise, from the outer end: markets need room for names.
double queue_width(const MapLayout& layout, const TeamPlace& place);
/// Gives every pile the room there is.
void place_piles(MapLayout& layout);

}  // namespace pendulum
