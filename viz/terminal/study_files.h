#pragma once

#include <string>

#include "viz/terminal/options.h"
#include "viz/terminal/study.h"

namespace pendulum {

/// Writes what --out and --trace ask for, all files or none: summary.csv, series.csv, paired.csv
/// (of a comparison) and manifest.json into the folder, and the trace of the first future.
void write_study_files(const Study& study, const Options& options, const std::string& command);

}  // namespace pendulum
