#pragma once

// Figures of a part of the run: what was recorded month by month, put together again over a range
// of months. Of the whole run it gives what was measured over the whole run.

#include <array>
#include <cstdint>

#include "sim/model/cause.h"
#include "sim/model/observer.h"

namespace pendulum {

struct ReplicationResult;

/// What can be added up over months. An item counts in the month it is delivered, a stretch of time
/// in the month it closes.
struct MonthTotals {
  std::int64_t delivered = 0;  // counted items, as are those below
  std::int64_t lead_ticks = 0, cycle_ticks = 0, on_time = 0;
  std::array<std::int64_t, cause_count> path_ticks{};
  double campaign_cost = 0;  // EUR
  double value = 0;          // EUR, of everything delivered
  double spent = 0;          // EUR
  std::int64_t assets = 0, assets_reused = 0, assets_duplicated = 0;
  std::int64_t centre_steps = 0, in_shadow = 0;
  Centiticks present = 0, idle = 0, absent = 0, friction = 0;
  std::int64_t wip_ticks = 0;  // items in progress × ticks

  MonthTotals& operator+=(const MonthTotals& other);
};

/// Months first … last - 1 of what was recorded, counted from 0.
struct MonthRange {
  int first = 0, last = 0;
  bool operator==(const MonthRange&) const = default;
};

/// The same future with its metrics and delays by cause over the range alone. Metrics that do not
/// add up over months (quantiles, counts of events, levels, figures by team or of entries) are not
/// a number; the series stay whole. Requires: 0 <= first < last <= months recorded.
ReplicationResult within(const ReplicationResult& whole, MonthRange range);

}  // namespace pendulum
