#pragma once

// Where the names of flags stand along a line of time: each touches its own stem, and none lies on
// another or on another's stem.

#include <span>
#include <string>
#include <vector>

#include "viz/figure/canvas.h"

namespace pendulum {

struct FlagLabel {
  double stem = 0;  // x in pixels
  std::string words;
  double prefix = 0;  // pixels kept free before the words
};

struct FlagBox {
  double x = 0, width = 0;  // width 0: there is no room for words
  double words_x = 0;
  std::string words;  // as cut to fit
};

/// Parallel to `flags`, which are in order of their stems. Names hang to the right of their stems,
/// or to the left where there is more room.
std::vector<FlagBox> place_flags(const TextMeasure& measure, std::span<const FlagLabel> flags,
                                 double left, double right, double size);

}  // namespace pendulum
