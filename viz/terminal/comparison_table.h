#pragma once

#include <string>

#include "viz/terminal/study.h"

namespace pendulum {

/// Structures side by side for a person: what the comparison shows, figures with their differences
/// from the first, friction by group of causes, and what is said differently in the files.
std::string comparison_table(const Study& study, const Options& options);

/// "+8  better in 97 of 100", or "no clear difference".
std::string difference_words(const PairedDifference& paired);

}  // namespace pendulum
