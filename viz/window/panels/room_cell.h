#pragma once

// One figure of the room's comparison: large, its difference in words, its spread as a bar with the
// baseline's tick.

#include "viz/figure/outcome_tile.h"
#include "viz/figure/scale.h"
#include "viz/window/ui.h"

namespace pendulum {

struct RoomCell {
  std::size_t structure = 0;
  std::string value;  // "41 %"
  Comparison comparison;
  bool best = false;
  Estimate spread;
  double baseline_mean = 0;
  std::size_t baseline_structure = 0;
  AxisRange range;  // shared by the row
};

/// "≈30" for "about 30", where there is no room for the word.
std::string with_sign(const std::string& value);
/// Whether a row is so low that its words stand in one line.
bool is_low_row(const Theme& theme, double height);
void draw_room_cell(Ui& ui, const Rect& cell, const RoomCell& content);

}  // namespace pendulum
