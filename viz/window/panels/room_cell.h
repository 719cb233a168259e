#pragma once

// One figure of the room's comparison: large, its difference in words, its spread as a bar with the
// baseline's tick.

#include <span>

#include "viz/figure/outcome_tile.h"
#include "viz/figure/scale.h"
#include "viz/window/ui.h"

namespace pendulum {

struct RoomCell {
  std::size_t structure = 0;
  std::string value;  // "41 %"
  Comparison comparison;
  bool stands_out = false;  // clearly among the best
  Estimate spread;
  double baseline_mean = 0;
  std::size_t baseline_structure = 0;
  AxisRange range;  // shared by the row
};

/// "≈30" for "about 30": a room reads the sign from farther away, and it keeps the figure large.
std::string with_sign(const std::string& value);
/// Whether a row is so low that its words stand in one line.
bool is_low_row(const Theme& theme, double height);
/// A row: its figures are of one size. Requires: as many cells as contents.
void draw_room_cells(Ui& ui, std::span<const Rect> cells, std::span<const RoomCell> contents);

}  // namespace pendulum
