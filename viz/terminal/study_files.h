#pragma once

#include "viz/terminal/options.h"
#include "viz/terminal/study.h"

namespace pendulum {

/// Writes what --out and --trace ask for, all files or none: summary.csv, series.csv, paired.csv
/// (of a comparison), assumptions.csv (where some are uncertain), items.csv and events.csv (of the
/// futures recorded) and manifest.json into the folder, and the trace of the first future.
void write_study_files(const Study& study, const Options& options);

}  // namespace pendulum
