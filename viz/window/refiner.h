#pragma once

// Simulates every structure in the background and sharpens the comparison as replications arrive.
// The first future of every structure comes before everything else and is shown while it is lived,
// so a lever that moves is seen at once. Then replication r of all structures comes before
// replication r + 1 of any; results are reduced in the order of replications, so what it settles on
// equals what `pendulum compare` prints. Nothing here makes the window wait. What is left after it
// has settled is kept for a while, so that to look at the last change without it, and with it,
// takes no time.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "viz/window/refiner_slot.h"
#include "viz/window/simulator.h"

namespace pendulum {

struct RefinerOptions {
  std::uint64_t seed = 1;
  int months = 36;
  int replications = 100;
  /// Threads that refine. First futures do not wait for one of them: each structure has a thread
  /// more for its own.
  int workers = 2;
  std::chrono::milliseconds publish_every{100};  // between refinements; first results come at once
  std::chrono::milliseconds grow_every{15};      // between two pictures of a curve that grows
};

class Refiner {
 public:
  Refiner(std::shared_ptr<const Simulator> simulator, const RefinerOptions& options);
  /// Stops all work; returns within the time a replication needs to notice.
  ~Refiner();
  Refiner(const Refiner&) = delete;
  Refiner& operator=(const Refiner&) = delete;

  /// Another structure behind the others. Returns its row, which it is known by for good, whatever
  /// its place among those shown: rows are counted from 0. Not from two threads at once.
  std::size_t add(StructureVersion version);
  /// Shows it no longer. Requires: it is not the only one shown.
  void take_out(std::size_t row);
  /// Shows it again, at that place among the others.
  void bring_back(std::size_t row, std::size_t place, StructureVersion version);
  [[nodiscard]] bool shows(std::size_t row) const;
  /// A newer version of a structure. A version that has not shown a whole future yet is finished to
  /// its first before the newest replaces it, so that a drag always shows movement.
  void change(std::size_t row, StructureVersion version);
  void set_baseline(std::size_t row);
  /// Enough: no future is begun beyond the first of each structure, until something changes or
  /// more are wanted again.
  void stop_at_what_is_there(bool enough);
  /// Figures are of these months alone from here on; none: of all.
  void set_part(std::optional<MonthRange> part);

  /// The newest comparison; never null.
  [[nodiscard]] std::shared_ptr<const Snapshot> latest() const;
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return version_.load(); }
  /// Blocks until nothing is left to simulate: for pictures and tests, not for the window.
  void wait_until_settled() const;

 private:
  using Clock = std::chrono::steady_clock;
  class Growth;

  void start_worker();
  void work(const std::stop_token& token);
  [[nodiscard]] RefinerSlot* most_urgent();
  std::optional<RefinerTask> take_task();
  void clear(RefinerSlot& slot);
  void begin(RefinerSlot& slot, StructureVersion version);
  bool take_kept(RefinerSlot& slot, const std::string& key);
  void build(const RefinerTask& task);
  void replicate(const RefinerTask& task);
  MeasuredRun run(const RefinerTask& task, Observer* recorder, Message& failure);
  void index_recording(std::unique_lock<std::mutex>& lock, const RefinerTask& task,
                       TraceRecorder& recorder);
  bool enter(const RefinerTask& task, MeasuredRun run, const Message& failure);
  void leave(const RefinerTask& task);
  void grow(const RefinerTask& task, const ReplicationResult& so_far);
  [[nodiscard]] bool all_idle() const;
  [[nodiscard]] double seconds_left(double seconds) const;
  [[nodiscard]] bool publication_due() const;
  void publish_if_due(std::unique_lock<std::mutex>& lock);
  [[nodiscard]] std::vector<StructureProgress> progress_now() const;
  [[nodiscard]] std::size_t baseline_place() const;
  void mark_shown(const std::vector<StructureProgress>& published);

  const std::shared_ptr<const Simulator> simulator_;
  const RefinerOptions options_;

  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::vector<RefinerSlot> slots_;  // by row; empty ones are not shown
  std::vector<std::size_t> shown_;  // rows in their places
  std::vector<RefinerSlot> kept_;   // complete versions that were left, the oldest first
  std::size_t baseline_ = 0;        // a row
  std::optional<MonthRange> part_;
  bool enough_ = false;
  int lived_ = 0;  // futures since the last change
  std::uint64_t next_generation_ = 1;
  int busy_ = 0;  // workers under way with something
  /// `dirty_`: there is something new; `urgent_`: it must not wait; `grown_`: nothing but curves
  /// that grow.
  bool publishing_ = false, urgent_ = false, dirty_ = false, grown_ = false;
  Clock::time_point started_ = Clock::now(), lived_at_{}, published_at_{};
  Clock::duration pause_{};  // until the next refinement is published

  mutable std::mutex latest_mutex_;
  std::shared_ptr<const Snapshot> latest_ = std::make_shared<Snapshot>();
  std::atomic<std::uint64_t> version_{0};

  std::vector<std::jthread> workers_;  // last: stops before what it uses goes
};

}  // namespace pendulum
