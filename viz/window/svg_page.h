#pragma once

// The page that exported charts are drawn on.

#include "viz/figure/svg_canvas.h"
#include "viz/figure/text_metrics.h"
#include "viz/figure/theme.h"
#include "viz/window/snapshot.h"

namespace pendulum {

/// On paper: light, 960 by 600 with a margin.
struct SvgPage {
  /// With the looks of the structures it is about.
  explicit SvgPage(const Snapshot& snapshot);
  const TextMetrics metrics;
  const Theme theme;
  SvgCanvas canvas;
  const Rect inside;
};

}  // namespace pendulum
