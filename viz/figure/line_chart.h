#pragma once

// One quantity over the months, several structures at once: a line through the middle future, bands
// of 50 % and 90 % of futures, names at the line ends, and the moment the maps show.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/scale.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// By month, all of one length; a month without a figure is not a number and leaves a gap.
struct ChartLine {
  std::string name;           // at the line's end; empty = none
  std::size_t structure = 0;  // index into the theme's styles
  bool outdated = false;      // drawn faint, without bands: what was before a change
  std::vector<double> middle;
  std::vector<double> low50, high50, low90, high90;  // may be empty: no band
};

/// Something that happens at a month, shown as a dotted line.
struct ChartFlag {
  double month = 0;
  std::string label;  // may be empty: the time line above names it
};

struct LineChart {
  std::vector<ChartLine> lines;
  int months = 36;
  AxisRange range;         // see nice_range and stable_range
  bool percent = false;    // shares, written as "40 %"
  std::string note;        // top right, "bands: 50 % and 90 % of futures"
  std::string value_unit;  // top left; may be empty
  std::vector<ChartFlag> flags;
  std::optional<double> play_head;  // month
  /// Figures elsewhere are of these months alone, from … to: what lies outside is veiled.
  std::optional<std::pair<double, double>> part;
};

/// Where things stand, for pointers over the chart and for tests.
struct LineChartPlan {
  Rect plot;
  double left = 0;         // of everything
  double label_width = 0;  // of the column of names at the right
  int months = 36;
  [[nodiscard]] double x_of(double month) const {
    return plot.x + plot.w * (months > 0 ? month / months : 0);
  }
  /// The month under a pixel, within 0 … months.
  [[nodiscard]] double month_at(double x) const;
};

LineChartPlan plan_line_chart(const TextMeasure& measure, const Theme& theme, const Rect& rect,
                              const LineChart& chart);
/// Draws inside `rect`, without a panel of its own.
LineChartPlan draw_line_chart(Canvas& canvas, const Theme& theme, const Rect& rect,
                              const LineChart& chart);

/// Every finite value of all lines and bands, for nice_range.
std::vector<double> chart_values(const std::vector<ChartLine>& lines);

}  // namespace pendulum
