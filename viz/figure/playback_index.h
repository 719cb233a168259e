#pragma once

// What Playback looks up in a trace: how long every change lasts, who is where at chosen moments,
// and running sums of busy time and delay. Built once, never changed.

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "sim/measure/trace.h"
#include "sim/model/organisation.h"
#include "viz/figure/playback_cursor.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// A quantity accrued over time by a team, as a running sum at day boundaries; between them it
/// grows evenly, so that a sliding window glides.
class RunningSum {
 public:
  explicit RunningSum(std::size_t days) : rate_(days + 2, 0) {}
  /// One per tick from `from` to `to` (ticks since the trace's start).
  void accrue(std::int64_t from, std::int64_t to);
  /// So many days' worth, within one day.
  void add(std::size_t day, double amount) { rate_[std::min(day, rate_.size() - 1)] += amount; }
  void close();  // after the last accrual
  /// Accrued from `from` to `to`, in days.
  [[nodiscard]] double between(std::int64_t from, std::int64_t to) const;

 private:
  [[nodiscard]] double until(std::int64_t tick) const;
  std::vector<double> rate_;  // days accrued within a day; after close, the sum before each day
};

class PlaybackIndex {
 public:
  PlaybackIndex(const Trace& trace, const Organisation& organisation);

  /// A change is in force from its moment until `end_of`; "finished" never is.
  [[nodiscard]] TimePoint end_of(std::uint32_t change) const { return ends_[change]; }
  [[nodiscard]] const std::vector<std::uint32_t>& by_end() const { return by_end_; }
  /// The last keyframe not after `at`.
  [[nodiscard]] const PlaybackCursor& keyframe_before(TimePoint at) const;

  /// Working time of a team in a window, in days; delay by cause group; the committee's comes last.
  [[nodiscard]] double working_days(std::size_t team, TimePoint from, TimePoint to) const;
  [[nodiscard]] double delay_days(std::size_t team, std::size_t group, TimePoint from,
                                  TimePoint to) const;
  [[nodiscard]] double committee_days(TimePoint from, TimePoint to) const;

  [[nodiscard]] WorkKind kind_of(ItemId item) const { return kinds_[item]; }
  [[nodiscard]] bool hidden(ItemId item) const { return hidden_[item] != 0; }

 private:
  void read_items(const Trace& trace, const Organisation& organisation);
  void find_ends(const Trace& trace);
  void accrue(const Trace& trace, std::size_t teams);
  void make_keyframes(const Trace& trace);

  TimePoint start_;
  std::vector<TimePoint> ends_;
  std::vector<std::uint32_t> by_end_;
  std::vector<PlaybackCursor> keyframes_;
  std::vector<WorkKind> kinds_;
  std::vector<std::uint8_t> hidden_;
  std::vector<RunningSum> working_;                                // by team
  std::vector<std::array<RunningSum, cause_group_count>> delays_;  // by team
  std::vector<RunningSum> committee_;                              // one
};

}  // namespace pendulum
