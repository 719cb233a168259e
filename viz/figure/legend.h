#pragma once

// What the signs mean. Items flow from left to right; those that do not fit are left out whole.

#include <array>

#include "sim/measure/trace.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// Which signs of markets the maps show at some time, and so need a word.
using LegendSigns = std::array<bool, market_sign_count>;
/// Adds what occurs in a trace.
void note_signs(const Trace& trace, LegendSigns& signs);

/// Tokens, rim, ring and glow of the organisation map, on one line. Gives back how wide it became.
double draw_map_legend(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const LegendSigns& signs = {});
/// The eight cause groups, over as many lines as fit into the rectangle.
void draw_cause_legend(Canvas& canvas, const Theme& theme, const Rect& rect);

}  // namespace pendulum
