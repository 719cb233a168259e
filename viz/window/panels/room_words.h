#pragma once

// What the room's comparison says in whole sentences.

#include <optional>
#include <string>

#include "viz/window/snapshot.h"

namespace pendulum {

/// "Hybrid: 8 more campaigns a month than Local, in 97 of 100 futures": of the most important gains
/// over the baseline the largest, or that there is none. A gain whose structure loses net value,
/// or more of another figure than it gains, gives way to others' gains, and else to that loss.
std::string room_headline(const Snapshot& snapshot);
/// "Bars: 9 of 10 futures. Same demand and luck in all three. Maps: month 22."
/// Without a month where no maps are shown; "Same luck" where demand differs.
std::string room_note(const Snapshot& snapshot, std::optional<double> month, bool has_bars = true);

}  // namespace pendulum
