#pragma once

// The life of one work item on a line of days: grey while it is worked on, in the colour of the
// cause while it waits or is done again, with a mark where it was due.

#include <cstddef>
#include <optional>
#include <vector>

#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

struct LifeSpan {
  double from = 0, to = 0;  // days since it arrived
  Cause cause = Cause::work;
};

struct LifeLane {
  std::vector<LifeSpan> spans;
  double longest = 1;  // days that the whole width stands for, the same in every structure
  double due = 0;      // days since it arrived; 0: no mark
  bool line = true;    // of the days that nothing is on
};

/// Of work: quiet, so that what was lost is seen first.
Colour life_work_colour(const Theme& theme);
/// Long spans bear their days.
void draw_life_lane(Canvas& canvas, const Theme& theme, const Rect& rect, const LifeLane& lane);
/// The span under a point of the lane.
std::optional<std::size_t> span_at(const Rect& rect, const LifeLane& lane, Point point);

}  // namespace pendulum
