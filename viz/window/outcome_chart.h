#pragma once

// The chart of one outcome, as the window draws it and as it is exported.

#include <array>
#include <vector>

#include "viz/figure/line_chart.h"
#include "viz/window/snapshot.h"
#include "viz/window/time_flags.h"

namespace pendulum {

/// A figure and the series that shows its course.
struct OutcomeKind {
  Metric metric;
  SeriesKind series;
};
inline constexpr std::array<OutcomeKind, 3> outcome_kinds = {{
    {Metric::throughput_per_month, SeriesKind::throughput},
    {Metric::lead_time_days, SeriesKind::lead_time_days},
    {Metric::asset_reuse_share, SeriesKind::asset_reuse},
}};

/// Lines, bands and flags; the range of the axis is left to whoever draws it. A first future that
/// is being lived is drawn as it grows, over what was before the change.
LineChart outcome_chart(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                        std::size_t kind, bool named_flags);

}  // namespace pendulum
