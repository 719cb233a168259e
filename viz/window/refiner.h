#pragma once

// Simulates every structure in the background and sharpens the comparison as replications arrive.
// Replication r of all structures comes before replication r + 1 of any, so the first comparison is
// early; results are reduced in the order of replications, so what it settles on equals what
// `pendulum compare` prints. Nothing here makes the window wait.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "viz/window/simulator.h"
#include "viz/window/snapshot_builder.h"

namespace pendulum {

struct RefinerOptions {
  std::uint64_t seed = 1;
  int months = 36;
  int replications = 100;
  int workers = 2;
  std::chrono::milliseconds publish_every{100};  // between refinements; first results come at once
};

class Refiner {
 public:
  Refiner(std::shared_ptr<const Simulator> simulator, const RefinerOptions& options);
  /// Stops all work; returns within the time a replication needs to notice.
  ~Refiner();
  Refiner(const Refiner&) = delete;
  Refiner& operator=(const Refiner&) = delete;

  /// Another structure at the end of the row. Returns its index.
  std::size_t add(std::shared_ptr<const Scenario> scenario);
  /// A newer version of a structure. A version that has not shown anything yet is finished to its
  /// first future before the newest replaces it, so that a drag always shows movement.
  void change(std::size_t index, std::shared_ptr<const Scenario> scenario);
  void set_baseline(std::size_t index);

  /// The newest comparison; never null.
  [[nodiscard]] std::shared_ptr<const Snapshot> latest() const;
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return version_.load(); }
  /// Blocks until nothing is left to simulate: for pictures and tests, not for the window.
  void wait_until_settled() const;

 private:
  using Clock = std::chrono::steady_clock;

  /// Stops the replications of one version of a structure.
  struct Stop final : StopRequest {
    std::atomic<bool> requested{false};
    [[nodiscard]] bool stop_requested() const override { return requested.load(); }
  };
  struct Slot {
    std::shared_ptr<const Scenario> scenario;
    std::optional<std::shared_ptr<const Scenario>> waiting;  // the newest, not begun
    std::uint64_t generation = 0;
    std::shared_ptr<Stop> stop;
    std::shared_ptr<const Model> model;
    bool building = false, impossible = false;
    bool shown = false;  // something of this generation was published
    std::vector<Diagnostic> problems;
    std::string failure;
    int next = 0;     // replication to hand out
    int running = 0;  // replications of this generation under way
    int ready = 0;    // leading results that are there without a gap
    std::vector<std::shared_ptr<const ReplicationResult>> results;
    std::shared_ptr<Playback> playback;
    [[nodiscard]] bool idle(int target) const;
  };
  /// One thing for a worker to do, with all it needs outside the lock.
  struct Task {
    std::size_t index = 0;
    std::uint64_t generation = 0;
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Model> model;  // null: build it
    std::shared_ptr<Stop> stop;
    int replication = 0;
  };

  void work(const std::stop_token& token);
  std::optional<Task> take_task();
  void begin(Slot& slot, std::shared_ptr<const Scenario> scenario);
  void build(const Task& task);
  void replicate(const Task& task);
  bool enter(const Task& task, MeasuredRun run, const std::string& failure);
  void leave(const Task& task);
  void store(Slot& slot, int replication, ReplicationResult result);
  [[nodiscard]] bool all_idle() const;
  [[nodiscard]] bool has_task() const;
  [[nodiscard]] bool publication_due() const;
  void publish_if_due(std::unique_lock<std::mutex>& lock);
  [[nodiscard]] std::vector<StructureProgress> progress_now() const;
  void mark_shown(const std::vector<StructureProgress>& published);

  const std::shared_ptr<const Simulator> simulator_;
  const RefinerOptions options_;

  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::vector<Slot> slots_;
  std::size_t baseline_ = 0;
  std::uint64_t next_generation_ = 1;
  bool publishing_ = false, urgent_ = false, dirty_ = false;
  Clock::time_point started_ = Clock::now(), published_at_{};

  mutable std::mutex latest_mutex_;
  std::shared_ptr<const Snapshot> latest_ = std::make_shared<Snapshot>();
  std::atomic<std::uint64_t> version_{0};

  std::vector<std::jthread> workers_;  // last: stops before what it uses goes
};

}  // namespace pendulum
