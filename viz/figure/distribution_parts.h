#pragma once

// The parts of a distribution that are drawn one after the other.

#include <string>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/distribution.h"

namespace pendulum {

inline constexpr std::size_t most_distribution_dots = 100;
inline constexpr double outdated_dots = .4;  // opacity
/// Below so many futures a 5 % quantile is the extreme itself, and no range is shown.
inline constexpr int enough_for_a_range = 20;

/// What the parts of the figure share.
struct DistributionInk {
  Canvas& canvas;
  const Theme& theme;
  const Distribution& data;
  Rect rect;
  DistributionPlan plan;
  double words_x = 0;  // right of the differences
  double top = 0, row_height = 0;

  [[nodiscard]] double base_of(std::size_t row) const {
    return top + row_height * static_cast<double>(row + 1) - theme.px(12);
  }
  [[nodiscard]] double width(std::string_view words, double size,
                             FontWeight weight = FontWeight::regular) const {
    return canvas.text_width(words, size, weight);
  }
  void say(Point at, std::string_view words, double room, const TextStyle& style) const {
    canvas.draw_text(at, fitted_text(canvas, words, style.size, style.weight, room), style);
  }
};

/// "9 in 10: 31 – 45", rounded to what luck leaves of the ends; empty with few futures.
std::string range_words(const DistributionRow& row, MetricUnit unit);
void draw_distribution_header(const DistributionInk& ink);
/// Left of the dots: whose they are, the mean and the range.
void draw_row_words(const DistributionInk& ink, std::size_t row);
/// Right of the differences: what they say.
void draw_difference_words(const DistributionInk& ink, std::size_t row);

}  // namespace pendulum
