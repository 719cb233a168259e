#pragma once

// The words for one difference between two structures: the phrases the sentence about a comparison
// is made of (describe.h).

#include <string>
#include <vector>

#include "sim/experiment/describe.h"

namespace pendulum {

/// A sentence with a number in it, which stands at {0}; `than` at {1}.
std::string numbered(const Wording& wording, const char* one, const char* many,
                     const std::string& number, const std::string& than);

/// "delivers 8 more campaigns a month"; `than` ("than local") goes in where it reads best.
/// Requires: a metric that the sentence speaks of.
std::string difference_phrase(const PairedDifference& paired, const std::string& than,
                              const Wording& wording);

/// Days with as many digits as the place of the figures of causes allows (1, .1, ...).
std::string days_of_delay(double days, double place);

/// "loses 13 days more a campaign in local queues", as every other number is a difference; where
/// the baseline loses none there, the days themselves.
std::string delay_phrase(const Estimate& here, const Estimate& there, CauseGroup group,
                         double place, const std::string& than, const Wording& wording);

/// Better on average, and not in most futures, or the reverse.
bool is_contradicted(const PairedDifference& paired);

/// "83 of 100 futures"; of what is faster on average and not in most futures, "slower in ...".
std::string futures_text(const PairedDifference& paired, const Wording& wording, Telling telling);

/// "a, b and c".
std::string listed(const std::vector<std::string>& words, const Wording& wording);

}  // namespace pendulum
