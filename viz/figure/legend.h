#pragma once

// What the signs mean. Items flow from left to right; those that do not fit are left out whole.

#include <array>

#include "sim/measure/trace.h"
#include "sim/model/organisation.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// What the maps show at some time beside what they always show, and so needs a word.
struct LegendSigns {
  std::array<bool, market_sign_count> markets{};
  bool seats = false;  // people leave, and newcomers take their seats
  bool tools = false;
  bool generations = false;
  bool playbook = false;
  bool operator==(const LegendSigns&) const = default;
};
/// Adds what occurs in a trace.
void note_signs(const Trace& trace, const Organisation& organisation, LegendSigns& signs);

/// How many lines of that width the legend of the map takes.
std::size_t map_legend_lines(Canvas& canvas, const Theme& theme, double width,
                             const LegendSigns& signs);
double map_legend_height(const Theme& theme, std::size_t lines);
/// Tokens, rim, ring, glow and signs of the organisation map, over as many lines as fit into the
/// rectangle. Gives back how wide the widest became.
double draw_map_legend(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const LegendSigns& signs = {});
/// How high the legend of the cause groups must be at least to have room for all eight.
double cause_legend_height(Canvas& canvas, const Theme& theme, double width);
/// The eight cause groups, over as many lines as fit into the rectangle.
void draw_cause_legend(Canvas& canvas, const Theme& theme, const Rect& rect);

}  // namespace pendulum
