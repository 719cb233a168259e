#pragma once

// To which digit the structures' figures are written where they stand side by side.

#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

/// The error by which to show all structures' figures of one metric (format_to_error): that of what
/// is known best among them and their differences, and smaller until no clear difference is less
/// than the last digit. So figures that differ clearly read so, and "70" and "70" never stand
/// beside "+0.4". `differences`: of some or all structures from the baseline, in any order.
double row_error(const std::vector<StructureSummary>& summaries,
                 const std::vector<std::vector<PairedDifference>>& differences, Metric metric);

}  // namespace pendulum
