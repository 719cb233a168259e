#pragma once

// One outcome, future by future: every structure's values as dots, and beside them how far each
// lies from the baseline in the same future.

#include <optional>
#include <string>
#include <vector>

#include "sim/measure/metric.h"
#include "viz/figure/canvas.h"
#include "viz/figure/comparison_words.h"
#include "viz/figure/dot_stack.h"
#include "viz/figure/theme.h"

namespace pendulum {

struct DistributionRow {
  std::string name;
  std::size_t structure = 0;
  std::vector<double> values;       // by future; not a number where it could not be formed
  std::vector<double> differences;  // from the baseline in the same future; empty for it
  Estimate estimate;                // of the values
  Comparison comparison;
  bool outdated = false;  // drawn weakly: of before a change that is being simulated
};

struct Distribution {
  std::string title;       // "Throughput"
  std::string unit_words;  // "campaigns a month"
  std::string baseline;    // its name; empty with a single structure
  MetricUnit unit = MetricUnit::count;
  Better better = Better::higher;
  std::vector<DistributionRow> rows;
  std::string hint;  // how to leave, in the upper right corner
  /// Where assumptions were drawn: what part of the spread is due to that; else empty.
  std::string ignorance;
  /// The future that is pointed at: its dots are ringed in every row.
  std::optional<std::size_t> marked;
};

/// A dot that is drawn, for pointing at.
struct PlacedDot {
  Point at;
  std::size_t future = ValueDot::no_future;
};

struct DistributionPlan {
  Rect values, differences;  // the plots; differences without width when nothing is compared
  double diameter = 0;
  std::vector<PlacedDot> dots;

  /// The future whose dot is under the point, or nothing.
  [[nodiscard]] std::optional<std::size_t> future_at(Point point) const;
};

/// Draws inside `rect`. Dots of futures that are better than the baseline are filled, the others
/// hollow; where the comparison shows no clear difference the row is hatched and says so.
DistributionPlan draw_distribution(Canvas& canvas, const Theme& theme, const Rect& rect,
                                   const Distribution& distribution);

/// "Each dot is a future", or what it is when there are more futures than dots; and how many
/// futures have no such figure.
std::string dot_words(const Distribution& distribution);

}  // namespace pendulum
