#pragma once

// One outcome in words and figures: each structure's value and how it differs from the baseline.

#include <string>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/theme.h"

namespace pendulum {

struct OutcomeRow {
  std::string name;
  std::size_t structure = 0;
  std::string value;  // see value_words
  Comparison comparison;
  bool stands_out = false;  // clearly among the best: drawn strongest
  bool outdated = false;    // drawn weakest: of before a change that is being simulated
  int futures_so_far = -1;  // ≥ 0 while replications still arrive: "6 futures so far"
};

struct OutcomeTile {
  std::string title;       // "Throughput"
  std::string unit_words;  // "campaigns a month", "months 6–18, campaigns a month"
  std::vector<OutcomeRow> rows;
  std::vector<std::string> shorter_unit_words = {};  // where those have no room
};

/// Height a tile with that many rows wants, title included.
double outcome_tile_height(const Theme& theme, std::size_t rows);
/// Draws inside `rect`, without a panel of its own. In narrow tiles the count of futures is
/// shortened first, then names are cut and go, and the count last.
void draw_outcome_tile(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const OutcomeTile& tile);

/// The first of these that has room, or what there is room for of the last.
std::string longest_fitting(const TextMeasure& measure, const std::vector<std::string>& words,
                            double size, double room);

/// The hatched box that says "no clear difference"; gives back its width.
double draw_no_clear_difference(Canvas& canvas, const Theme& theme, Point baseline, double width);

}  // namespace pendulum
