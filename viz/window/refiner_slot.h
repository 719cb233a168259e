#pragma once

// One structure in the hands of the background work: its newest version and how far that has come.
// Plain data; whoever touches it holds the lock of the refiner.

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "viz/window/snapshot_builder.h"

namespace pendulum {

/// Stops the replications of one version of a structure.
struct VersionStop final : StopRequest {
  std::atomic<bool> requested{false};
  [[nodiscard]] bool stop_requested() const override { return requested.load(); }
};

/// A structure as it is to be simulated. Versions of one key give the same figures; without a key
/// nothing is known of that.
struct StructureVersion {
  StructureVersion(std::shared_ptr<const Scenario> said = {}, std::string known_by = {})
      : scenario(std::move(said)), key(std::move(known_by)) {}
  std::shared_ptr<const Scenario> scenario;
  std::string key;
};

struct RefinerSlot {
  StructureVersion version;
  std::optional<StructureVersion> waiting;  // the newest, not begun
  std::uint64_t generation = 0;
  std::shared_ptr<VersionStop> stop;
  std::shared_ptr<const Model> model;
  bool building = false, impossible = false;
  bool shown = false;  // a whole future of this generation was published
  std::vector<Diagnostic> problems;
  Message failure;
  int next = 0;     // replication to hand out
  int running = 0;  // replications of this generation under way
  int ready = 0;    // leading results that are there without a gap
  std::vector<std::shared_ptr<const ReplicationResult>> results;
  std::shared_ptr<const GrowingFuture> growing;  // the first future while it is lived
  std::shared_ptr<Playback> playback;

  /// Nothing to do and nothing under way. `enough`: what is there will do, once a future is.
  [[nodiscard]] bool idle(bool enough) const {
    const bool done = impossible || !failure.empty() || ready == target() || (enough && ready > 0);
    return !waiting && !building && running == 0 && done;
  }
  [[nodiscard]] bool has_task(bool enough) const {
    return !building && !impossible && failure.empty() && next < target() &&
           (!enough || next_is_first());
  }
  /// Nothing of this version can be seen until its next task is done.
  [[nodiscard]] bool next_is_first() const { return !model || next == 0; }
  /// The first future is under way, and nothing of it can be seen yet.
  [[nodiscard]] bool awaits_first_points() const {
    return building || (running > 0 && ready == 0 && !growing);
  }
  /// All its futures are there, to be shown again whenever somebody comes back to it.
  [[nodiscard]] bool complete() const {
    return !version.key.empty() && failure.empty() && playback && ready > 0 && ready == target();
  }
  [[nodiscard]] int target() const { return static_cast<int>(results.size()); }
  /// True when there is more without a gap than before.
  bool store(int replication, ReplicationResult result);
};

/// One thing for a worker to do, with all it needs outside the lock.
struct RefinerTask {
  std::size_t index = 0;
  std::uint64_t generation = 0;
  std::shared_ptr<const Scenario> scenario;
  std::shared_ptr<const Model> model;  // null: build it
  std::shared_ptr<VersionStop> stop;
  int replication = 0;
};

}  // namespace pendulum
