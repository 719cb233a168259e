#pragma once

// What one replication leaves behind: small, plain, comparable to the bit.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/measure/metric.h"
#include "sim/measure/month_range.h"
#include "sim/model/cause.h"

namespace pendulum {

/// A figure that cannot be formed (no item delivered, say) is not a number
/// here, and is shown as a dash or null, never as a number.
struct FrictionFigures {
  double delay_days_per_item = 0;
  double effort_hours_per_month = 0;
};

/// All three must be 0; anything else fails the run.
struct BooksResult {
  std::int64_t item_time_residual = 0;   // ticks
  std::int64_t capacity_residual = 0;    // centiticks
  std::int64_t item_count_residual = 0;  // items
  bool operator==(const BooksResult&) const = default;
};

/// How the entry into one market went; not a number where it has not come so far.
struct EntryResult {
  std::size_t market = 0;
  double entered_days = 0;  // from its opening until the programme was done
  double first_campaign_days = 0;
  double payback_months = 0;
  double programme_cost = 0;  // EUR
};

struct ReplicationResult {
  std::array<double, metric_count> metrics{};
  std::array<FrictionFigures, cause_count> friction{};
  /// [series][month]; a month without a figure is not a number.
  std::array<std::vector<double>, series_count> series;
  /// Delay days per item by cause and month, for stacked charts:
  /// [cause][month].
  std::array<std::vector<double>, cause_count> friction_by_month;
  /// What adds up over months, by month: figures of a part of the run come from it (within()).
  std::vector<MonthTotals> totals;
  /// By team and cause, for opening a figure: days of delay that arose there
  /// per item.
  std::vector<std::array<double, cause_count>> delay_days_by_team;
  /// Not a number where nobody was there. By role over marketing's teams.
  std::vector<double> utilisation_by_team, utilisation_by_role;
  /// Markets that opened, in the order in which they did.
  std::vector<EntryResult> entries;
  BooksResult books;
  /// The uncertain assumptions were drawn for the replication before, and hold for this one too.
  bool same_draw = false;
  std::uint64_t events = 0;
};

/// Something more is paid for, in EUR a month: the total cost rises by it and the net value falls.
inline void add_cost(ReplicationResult& result, double per_month) {
  result.metrics[index_of(Metric::total_cost_per_month)] += per_month;
  result.metrics[index_of(Metric::net_value_per_month)] -= per_month;
}

}  // namespace pendulum
