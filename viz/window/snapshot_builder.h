#pragma once

// Puts the replications that are there together to what the window shows. Pure.

#include "viz/window/snapshot.h"

namespace pendulum {

/// What the background work knows of one structure.
struct StructureProgress {
  std::uint64_t row = 0;  // each its own: what was shown of it before is found by that
  std::shared_ptr<const Scenario> scenario;
  std::shared_ptr<const Model> model;
  std::shared_ptr<Playback> playback;
  std::uint64_t generation = 0;
  std::vector<std::shared_ptr<const ReplicationResult>> results;  // without a gap, in order
  std::shared_ptr<const GrowingFuture> growing;  // of the first future, before there is a result
  std::vector<Diagnostic> problems;
  Message failure;
  bool hopeless = false;  // cannot be built or failed: no more results will come
  bool current = true;    // no newer version waits
};

/// A structure without results keeps what `before` shows of it.
/// Figures of `part` of the run alone, as far as it was simulated.
Snapshot build_snapshot(const Snapshot& before, const std::vector<StructureProgress>& now,
                        std::size_t baseline, std::optional<MonthRange> part = {});

/// The same snapshot with curves that have grown. Costs next to nothing.
Snapshot with_growth(const Snapshot& before, const std::vector<StructureProgress>& now);

/// The same snapshot of the structures of these rows, before there is anything new of them: some
/// may have gone, some have joined and show nothing yet. `rows` and `scenarios` are parallel.
Snapshot with_structures(const Snapshot& before, const std::vector<std::size_t>& rows,
                         const std::vector<std::shared_ptr<const Scenario>>& scenarios,
                         std::size_t baseline);

}  // namespace pendulum
