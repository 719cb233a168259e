#pragma once

// Where the names of marks stand in a plot: each at its own mark, so that nobody reads it at
// another's.

#include <vector>

#include "viz/figure/geometry.h"

namespace pendulum {

struct NamedMark {
  Point at;
  double left = 0, right = 0;  // how far its interval reaches across
  double top = 0, bottom = 0;  // and upwards
  double width = 0;            // of its name
};

struct NameSizes {
  double letters = 0;  // height of the letters
  double radius = 0;   // of a mark
  double gap = 0;      // between a mark and its name
  double sign = 0;     // what the mark's shape takes before a name that stands apart from it
};

struct MarkName {
  Rect box;            // with the room for its sign
  bool apart = false;  // wants its mark's shape and a line to it, or it would be another's
};

/// One for each mark. Names cover neither each other nor marks while the plot has room for that,
/// and stay inside it.
std::vector<MarkName> place_names(const Rect& plot, const std::vector<NamedMark>& marks,
                                  const NameSizes& sizes);

/// From the middle of a mark to the nearest point of a box.
Point nearest_point(const Rect& box, Point mark);

}  // namespace pendulum
