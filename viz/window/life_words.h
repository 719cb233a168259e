#pragma once

// A campaign's life in words of the language spoken.

#include <string>

#include "sim/measure/life.h"
#include "sim/model/organisation.h"

namespace pendulum {

/// "Campaign, Japan": what it is, and for whom.
std::string item_words(const ItemFacts& item, const Organisation& organisation);
/// "41.2 days, 12.1 of them at work, 9.1 the work itself": how long it took, or took until the end
/// of the run. At work is what `path`, the one that decides, says; of those hours some go to other
/// causes, as switching between tasks.
std::string life_length_words(const ItemRecord& item, const std::vector<LifeStretch>& path);
/// "Lost: 11.2 days in the queue at the centre, 4.0 being handed over. 2.0 days late.": the longest
/// losses, as many as explain most of it, and whether it came in time. Of a campaign that is not
/// done what `path`, the one that decides, says so far.
std::string life_losses_words(const ItemRecord& item, const std::vector<LifeStretch>& path);
/// "Concept, at the centre: waiting".
std::string stretch_title(const LifeStretch& stretch, const ItemRecord& item,
                          const Organisation& organisation);
/// "11.2 days in the queue at the centre, from day 3.4 to day 14.6 of its life".
std::string stretch_words(const LifeStretch& stretch, const ItemRecord& item);

}  // namespace pendulum
