#pragma once

// What the parts of a line chart share while they draw.

#include "viz/figure/line_chart.h"

namespace pendulum {

inline constexpr int chart_value_ticks = 4;

/// A chart on its canvas, laid out.
struct ChartInk {
  Canvas& canvas;
  const Theme& theme;
  const LineChart& chart;
  LineChartPlan plan;
  LinearScale scale;  // value to y
  /// Figures of a month are drawn in its middle.
  [[nodiscard]] double x(std::size_t month) const {
    return plan.x_of(static_cast<double>(month) + 0.5);
  }
};

inline double chart_tick_step(const LineChart& chart) {
  return nice_step(chart.range.high - chart.range.low, chart_value_ticks);
}

void draw_value_axis(const ChartInk& ink);
void draw_month_axis(const ChartInk& ink);
void draw_flag_lines(const ChartInk& ink);
/// From left to right, cut or left out where they would lie on each other.
void draw_flag_names(const ChartInk& ink);

}  // namespace pendulum
