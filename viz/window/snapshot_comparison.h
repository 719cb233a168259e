#pragma once

// The structures of a snapshot held against each other: pairs with the baseline, which is best, and
// what that shows in words.

#include "sim/experiment/wording.h"
#include "viz/figure/summary_figures.h"
#include "viz/window/snapshot.h"

namespace pendulum {

/// From the futures of each structure, which the figures of the snapshot are of; `before` where
/// there is no pair yet. Requires: structures.
void compare_structures(Snapshot& snapshot, const Snapshot& before,
                        const std::vector<std::vector<ReplicationResult>>& results);

/// Says what the comparison shows, the baseline first whatever its place on the screen: the
/// snapshot's sentences, empty before there is a comparison.
void put_into_words(Snapshot& snapshot, const Wording& wording = Wording());

/// What figures are drawn from. Requires: the snapshot outlives it.
ComparisonView comparison_view(const Snapshot& snapshot);

}  // namespace pendulum
