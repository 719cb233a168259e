#include "viz/figure/playback_cursor.h"

#include <algorithm>

#include "viz/figure/playback_index.h"

namespace pendulum {

void PlaybackCursor::advance(const Trace& trace, const PlaybackIndex& index, TimePoint to) {
  at = to;
  // A change that is over by then never enters; starts come in order, so `active` stays sorted.
  while (next_start < trace.changes.size() && trace.changes[next_start].at <= to) {
    const auto change = static_cast<std::uint32_t>(next_start++);
    if (index.end_of(change) > to) active.push_back(change);
  }
  const auto& by_end = index.by_end();
  while (next_end < by_end.size() && index.end_of(by_end[next_end]) <= to) {
    const std::uint32_t change = by_end[next_end++];
    const auto found = std::lower_bound(active.begin(), active.end(), change);
    if (found != active.end() && *found == change) active.erase(found);
  }
}

}  // namespace pendulum
