#pragma once

#include <string>

#include "viz/terminal/study.h"

namespace pendulum {

/// The study as JSON, schema version 1. The same study gives the same bytes but for `engine`.
std::string study_json(const Study& study);

/// "higher", "lower" or "no clear difference".
std::string verdict_words(Verdict verdict);

}  // namespace pendulum
