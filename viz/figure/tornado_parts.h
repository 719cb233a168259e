#pragma once

// The parts of a tornado chart, for the file that puts it together.

#include "viz/figure/scale.h"
#include "viz/figure/tornado_chart.h"

namespace pendulum {

/// At most so many pieces of the axis.
inline constexpr int tornado_ticks = 6;

struct TornadoInk {
  Canvas& canvas;
  const Theme& theme;
  const TornadoChart& chart;
  Rect rect;
  TornadoPlan plan = {};
  AxisRange range = {};
  double name_width = 0, turn_width = 0;
  bool ranges = true, marks = false;  // has ranges beside the names, has markers for words

  /// Better is to the right.
  [[nodiscard]] double at(double value) const;
  /// A value on the axis.
  [[nodiscard]] std::string words(double value) const;
};

/// "0 % … 40 %"
std::string range_words(const TornadoRow& row);
/// "at 0 % Local is better": at which end the answer is another one; empty: at none.
std::string turning_words(const TornadoChart& chart, const TornadoRow& row);

/// The same with a marker for the name: how wide.
double turning_marks_width(const TornadoInk& ink, const TornadoRow& row);

/// Title, unit, what it shows and what the bars mean. Returns where it ends.
double draw_tornado_header(TornadoInk& ink);
void draw_tornado_row(TornadoInk& ink, const Rect& rect, const TornadoRow& row, bool marked);

}  // namespace pendulum
