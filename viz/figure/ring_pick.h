#pragma once

// What lies under a pointer on the rings of a map: a family's ring, and the share that its arcs
// would have if one of their ends were there.

#include <cstddef>
#include <optional>

#include "viz/figure/map_layout.h"

namespace pendulum {

/// The ring under a pixel, an index into the organisation's families; none off the rings.
/// `families` is how many rings there are.
std::optional<std::size_t> ring_at(const MapLayout& layout, std::size_t families, Point pixel);

/// 0 … 1: how far from the middle of the nearest market's part, of the way to its border.
/// Requires: a market.
double arc_share_at(const MapLayout& layout, Point pixel);

/// The radius of a family's ring, in its middle.
double ring_radius(const MapLayout& layout, std::size_t family);

}  // namespace pendulum
