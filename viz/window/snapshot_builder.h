#pragma once

// Puts the replications that are there together to what the window shows. Pure.

#include "viz/window/snapshot.h"

namespace pendulum {

/// What the background work knows of one structure.
struct StructureProgress {
  std::shared_ptr<const Scenario> scenario;
  std::shared_ptr<const Model> model;
  std::shared_ptr<Playback> playback;
  std::uint64_t generation = 0;
  std::vector<std::shared_ptr<const ReplicationResult>> results;  // without a gap, in order
  std::shared_ptr<const GrowingFuture> growing;  // of the first future, before there is a result
  std::vector<Diagnostic> problems;
  std::string failure;
  bool hopeless = false;  // cannot be built or failed: no more results will come
  bool current = true;    // no newer version waits
};

/// A structure without results keeps what `before` shows of it.
/// Figures of `part` of the run alone, as far as it was simulated.
Snapshot build_snapshot(const Snapshot& before, const std::vector<StructureProgress>& now,
                        std::size_t baseline, std::optional<MonthRange> part = {});

/// What the comparison says, the baseline first whatever its place on the screen; empty before
/// there is one.
std::string sentence_of(const Snapshot& snapshot, const Wording& wording = {});

/// The same snapshot with curves that have grown. Costs next to nothing.
Snapshot with_growth(const Snapshot& before, const std::vector<StructureProgress>& now);

}  // namespace pendulum
