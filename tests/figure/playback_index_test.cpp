#include "viz/figure/playback_index.h"

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/playback_cursor.h"

namespace pendulum {

TEST_CASE("a running sum gives back what accrued in any window") {
  RunningSum sum(10);
  sum.accrue(0, 2 * ticks_per_day);
  sum.accrue(ticks_per_day, ticks_per_day + ticks_per_day / 2);
  sum.accrue(-ticks_per_day, 0);                       // before the start: nothing
  sum.accrue(50 * ticks_per_day, 60 * ticks_per_day);  // after the end: nothing
  sum.close();
  CHECK(sum.between(0, 10 * ticks_per_day) == Approx(2.5));
  CHECK(sum.between(0, ticks_per_day) == Approx(1));
  CHECK(sum.between(ticks_per_day, 2 * ticks_per_day) == Approx(1.5));
  CHECK(sum.between(5 * ticks_per_day, 4 * ticks_per_day) == 0);
  CHECK(sum.between(0, 999 * ticks_per_day) == Approx(2.5));
}

TEST_CASE("keyframes and cursor know the same changes in force") {
  const Organisation organisation = synthetic::make_organisation({});
  const Trace trace = synthetic::make_trace(organisation, 6, 2, 150);
  const PlaybackIndex index(trace, organisation);
  for (const int month : {1, 3, 7}) {
    const TimePoint at{month * ticks_per_month};
    PlaybackCursor from_keyframe = index.keyframe_before(at);
    CHECK(from_keyframe.at <= at);
    from_keyframe.advance(trace, index, at);
    PlaybackCursor from_start;
    from_start.advance(trace, index, at);
    CHECK(from_keyframe.active == from_start.active);
    for (const std::uint32_t change : from_start.active) {
      CHECK(trace.changes[change].at <= at);
      CHECK(index.end_of(change) > at);
    }
  }
}

TEST_CASE("a trace out of order is a defect of ours") {
  Trace trace;
  trace.items.resize(1);
  trace.changes.resize(2);
  trace.changes[0].at = TimePoint{5};
  CHECK_THROWS(PlaybackIndex(trace, Organisation{}));
  trace.changes.resize(1);
  trace.changes[0].item = 7;
  CHECK_THROWS(PlaybackIndex(trace, Organisation{}));
}

}  // namespace pendulum
