#pragma once

// Which changes of a trace are in force at a moment.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/measure/trace.h"

namespace pendulum {

class PlaybackIndex;

struct PlaybackCursor {
  TimePoint at{-1};
  std::size_t next_start = 0;         // first change after `at`
  std::size_t next_end = 0;           // first end after `at`
  std::vector<std::uint32_t> active;  // indices of changes in force, ascending

  /// Moves on to a later moment.
  void advance(const Trace& trace, const PlaybackIndex& index, TimePoint to);
};

}  // namespace pendulum
