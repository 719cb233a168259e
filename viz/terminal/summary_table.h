#pragma once

#include <string>
#include <vector>

#include "viz/terminal/study.h"

namespace pendulum {

/// One structure for a person: a sentence, figures with the spread of futures, friction, series.
std::string summary_table(const Study& study, const Options& options);

/// "100 futures of 36 months each, seed 1. The books balance in all of them."
std::string conditions_text(const Study& study);

/// Block characters that rise and fall with the values: "▁▂▄▆█". What is not a number is a blank.
std::string sparkline(const std::vector<double>& values);

}  // namespace pendulum
