#pragma once

// What one wants to know of any queue, from the outside: how many wait, how busy the servers are,
// how long a request waits. Exact: areas and sums are whole ticks. What every request goes through
// is inline.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "sim/base/time.h"
#include "sim/engine/pool_client.h"

namespace pendulum {

/// A sum of spans, with their number. Sums are whole ticks, so their order does not matter.
struct DurationTally {
  std::int64_t count = 0;
  std::int64_t total_ticks = 0;
  std::int64_t longest_ticks = 0;

  void add(Duration duration) {
    ++count;
    total_ticks += duration.ticks;
    longest_ticks = std::max(longest_ticks, duration.ticks);
  }
  /// 0 when nothing was counted.
  [[nodiscard]] double mean_ticks() const;
};

/// A number that changes at events, integrated over time.
class LevelOverTime {
 public:
  void change(TimePoint now, std::int64_t by) {
    area_ = area(now);
    since_ = now;
    level_ += by;
    if (by > 0) highest_ = std::max(highest_, level_);
  }
  /// Starts a new window at `now`; the level stays.
  void restart(TimePoint now);
  [[nodiscard]] std::int64_t level() const { return level_; }
  [[nodiscard]] std::int64_t highest() const { return highest_; }
  /// Integral of the level over the window, in ticks.
  [[nodiscard]] std::int64_t area(TimePoint now) const {
    return area_ + level_ * (now - since_).ticks;
  }
  [[nodiscard]] double mean(TimePoint now) const;

 private:
  std::int64_t level_ = 0;
  std::int64_t highest_ = 0;
  std::int64_t area_ = 0;
  TimePoint since_{};  // of the level
  TimePoint window_start_{};
};

/// Observes a pool from a time when it is empty. All figures are of the window that the last
/// restart() opened; a request counts where it finishes. For exact server times flush the pool
/// before restart() and before reading them.
class QueueStatistics final : public PoolObserver {
 public:
  void restart(TimePoint now);

  LevelOverTime waiting;
  LevelOverTime in_service;
  DurationTally wait;            // of each finished request: all its time in the queue
  DurationTally time_in_system;  // from submission to finish
  std::int64_t submitted = 0;
  std::int64_t finished = 0;
  std::int64_t withdrawn = 0;
  std::int64_t interrupted = 0;
  Duration busy{};  // summed over servers
  Duration idle{};
  Duration closed{};

  /// Mean number waiting or in service.
  [[nodiscard]] double mean_in_system(TimePoint now) const {
    return waiting.mean(now) + in_service.mean(now);
  }
  /// Busy share of the servers' time that was not closed; 0 when there was none.
  [[nodiscard]] double utilisation() const;

  void on_submitted(TimePoint now, RequestId request, const Request&) override {
    if (request >= visits_.size()) [[unlikely]]
      add_visits(request);
    visits_[request] = {now, now, {}};
    ++submitted;
    waiting.change(now, 1);
  }
  void on_started(TimePoint now, RequestId request, const Request&, ServerId) override {
    Visit& visit = visits_[request];
    visit.waited += now - visit.queued;
    waiting.change(now, -1);
    in_service.change(now, 1);
  }
  void on_interrupted(TimePoint now, RequestId request, const Request&, ServerId) override;
  void on_finished(TimePoint now, RequestId request, const Request&, ServerId) override {
    const Visit& visit = visits_[request];
    ++finished;
    wait.add(visit.waited);
    time_in_system.add(now - visit.submitted);
    in_service.change(now, -1);
  }
  void on_withdrawn(TimePoint now, RequestId request, const Request&, ServerId server) override;
  void on_stretch(TimePoint end, ServerId server, ServerState state, Duration elapsed) override;

 private:
  struct Visit {
    TimePoint submitted{};
    TimePoint queued{};  // since when it waits
    Duration waited{};
  };
  [[gnu::noinline]] void add_visits(RequestId last);
  std::vector<Visit> visits_;  // by request
};

}  // namespace pendulum
