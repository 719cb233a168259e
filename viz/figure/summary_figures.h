#pragma once

// From an experiment's summaries to what the figures draw.

#include <string>
#include <vector>

#include "sim/experiment/contest.h"
#include "viz/figure/friction_bars.h"
#include "viz/figure/line_chart.h"
#include "viz/figure/outcome_tile.h"

namespace pendulum {

/// What is compared: structures in their fixed order and, for all but the baseline, the paired
/// differences of every metric (empty vectors while there are none).
struct ComparisonView {
  const std::vector<StructureSummary>* structures = nullptr;
  const std::vector<std::vector<PairedDifference>>* against_baseline = nullptr;  // by structure
  std::size_t baseline = 0;
  bool settled = true;    // false while replications still arrive
  std::string part = {};  // of the run that the figures are of, "months 6–18"; empty = all of it
  const std::vector<Contest>* contests = nullptr;  // by metric; empty while there are none
  /// By group of causes, which structure loses the most days to it.
  const std::vector<Contest>* friction_contests = nullptr;
  std::string short_part = {};  // of `part`: "m 6–18"
};

/// Every structure's figure, as value_words says it. On the same luck differences are known better
/// than levels: figures that a clear difference tells apart get digits enough not to read the same.
/// Requires: there are structures.
std::vector<std::string> outcome_words(const ComparisonView& view, Metric metric);
OutcomeTile make_outcome_tile(const ComparisonView& view, Metric metric);
/// The place of the last digit of every delay shown. Requires: there are structures.
double delay_place(const ComparisonView& view);
/// The friction by group; differences are those of friction_days_per_item.
std::vector<FrictionRow> make_friction_rows(const ComparisonView& view);
std::vector<ChartLine> make_chart_lines(const std::vector<StructureSummary>& structures,
                                        SeriesKind series);
bool is_share(SeriesKind series);

}  // namespace pendulum
