#pragma once

// How months are said. A month is a stretch of time, counted from 1: in the first, nothing has
// passed yet. A moment is how many months have passed, as on axes and in files: month 12 ends
// at 12.

#include <string>

#include "viz/figure/player.h"

namespace pendulum {

/// The month in which that moment lies; its end belongs to the last of the run.
int month_at(double passed, int months);
/// "Month 21, day 9": both under way. Where a run ends, its last day.
std::string clock_words(const Player& player);
/// When something happens: "After month 12", between two months "Month 13, day 11".
std::string moment_words(double passed);

}  // namespace pendulum
