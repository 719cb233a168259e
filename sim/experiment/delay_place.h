#pragma once

// How finely days of delay are told. They are read side by side - totals, their parts, what a
// sentence says of them - so all of them stop at one and the same digit.

#include <optional>
#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

struct ComparedStructure {
  const StructureSummary* structure = nullptr;
  const std::vector<PairedDifference>* against_baseline = nullptr;  // null while there are none
};

/// The group of causes of which the delay has grown most against the baseline, if clearly and by at
/// least a day.
std::optional<CauseGroup> grown_delay(const StructureSummary& structure,
                                      const StructureSummary& baseline);

/// The place of the last digit of all days of delay: 1, never tens, or .1 where the totals are
/// known as well, or where whole days would contradict a difference that is told beside them: 29.6
/// and 31.4 are 1.8 apart, and "30" and "31" not 2. From a hundred days on, and of a handful of
/// futures, it is always 1.
double delay_place(const StructureSummary& baseline, const std::vector<ComparedStructure>& others);

}  // namespace pendulum
