#pragma once

// Which colour and mark each structure has. Whoever has learnt that central is green must find it
// green when local has been taken out of the comparison.

#include <cstdint>
#include <vector>

#include "viz/figure/theme.h"
#include "viz/window/snapshot.h"

namespace pendulum {

/// Of the theme's looks, the place of each structure's own, by what the structures are known by for
/// good: the first four that were opened keep theirs whoever comes and goes; later ones go through
/// the looks in turn, and whoever finds theirs worn takes the first that is free. Requires: no more
/// rows than looks.
std::vector<std::size_t> looks_of(const std::vector<std::uint64_t>& rows);

/// The theme with the looks of the snapshot's structures, in their order.
Theme dressed(Theme theme, const Snapshot& snapshot);

}  // namespace pendulum
