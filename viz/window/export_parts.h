#pragma once

// What every exported file is made of: cells of a table, and a page that scales.

#include <string>

#include "viz/figure/svg_canvas.h"
#include "viz/figure/text_metrics.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// A cell with text, quoted where it must be (RFC 4180).
std::string csv_text(const std::string& text);
/// Ten digits; empty for what is no number.
std::string csv_number(double value);

/// On paper: light, 960 by 600 with a margin.
struct SvgPage {
  SvgPage();
  const TextMetrics metrics;
  const Theme theme;
  SvgCanvas canvas;
  const Rect inside;
};

}  // namespace pendulum
