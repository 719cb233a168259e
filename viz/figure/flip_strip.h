#pragma once

// Which structure is best along a lever: a strip under its track, and the same in words.

#include <functional>
#include <string>
#include <vector>

#include "sim/experiment/flip.h"
#include "sim/measure/metric.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// `zones` lie along the track, 0 … 1. A strip of few futures is drawn weakly until it is sharp.
struct FlipStrip {
  std::vector<FlipZone> zones;
  bool sharp = true;
};

/// A clear winner has its colour, the rest is hatched.
void draw_flip_strip(Canvas& canvas, const Theme& theme, const Rect& rect, const FlipStrip& strip);

/// "Hybrid delivers most from 0.26 to 0.74, Local from 0.82; elsewhere no clear difference."
/// `names` are those of the structures; `value_words` says what the lever reads at 0 … 1.
std::string flip_words(const std::vector<FlipZone>& zones, Metric metric,
                       const std::vector<std::string>& names,
                       const std::function<std::string(double)>& value_words);

/// "delivers most": what it is to be best in this metric.
std::string_view best_words(Metric metric);

}  // namespace pendulum
