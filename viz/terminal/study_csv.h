#pragma once

// The study as tables of rows, one figure a row.

#include <string>

#include "sim/experiment/csv.h"
#include "viz/terminal/study.h"

namespace pendulum {

/// Metrics, friction by cause, and differences from the baseline.
std::string summary_csv(const Study& study);
/// Every series month by month.
std::string series_csv(const Study& study);
/// Every metric of every future beside that of the baseline in the same future.
std::string paired_csv(const Study& study);
/// Three cells, `higher_count`, `lower_count` and `equal_count`: empty where there is no future.
void add_counts(Csv& csv, const FutureCounts& futures);

}  // namespace pendulum
