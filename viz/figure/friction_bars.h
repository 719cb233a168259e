#pragma once

// Days of delay per campaign, stacked by cause group, one bar for each structure on one scale.

#include <array>
#include <string>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/theme.h"

namespace pendulum {

using GroupDays = std::array<double, cause_group_count>;

struct FrictionRow {
  std::string name;
  std::size_t structure = 0;
  GroupDays days{};                            // not a number counts as none
  std::array<bool, cause_group_count> most{};  // clearly more than others, not by luck
  double place = 1;                            // of the last digit, the same in all rows
  Comparison comparison;
};

struct FrictionBars {
  std::vector<FrictionRow> rows;
  double full_scale = 0;  // days the whole width stands for; 0: from the rows
};

/// Days of all groups together.
double total_days(const GroupDays& days);
std::string total_words(const FrictionRow& row);
double friction_bars_height(const Theme& theme, std::size_t rows);

/// Where a segment was drawn, for pointers.
struct FrictionSegment {
  std::size_t row = 0;
  std::size_t group = 0;
  Rect rect;
};
std::vector<FrictionSegment> draw_friction_bars(Canvas& canvas, const Theme& theme,
                                                const Rect& rect, const FrictionBars& bars);

}  // namespace pendulum
