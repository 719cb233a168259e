#pragma once

// Cause groups by structures, in days: the bars' key and their numbers at once.

#include <vector>

#include "viz/figure/friction_bars.h"

namespace pendulum {

double friction_table_height(const Theme& theme);
/// `selected`: index of a cause group to mark, or -1. Gives back the row of each group, for
/// pointers.
std::vector<Rect> draw_friction_table(Canvas& canvas, const Theme& theme, const Rect& rect,
                                      const std::vector<FrictionRow>& rows, int selected = -1);

}  // namespace pendulum
