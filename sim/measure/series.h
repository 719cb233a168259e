#pragma once

// Figures month by month, from the start of recording. An item counts in the month it is delivered,
// a stretch of time in the month it closes. Shares of hours are taken over what was booked in the
// month rather than paid in it, so that a stretch across the boundary does not distort them.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/measure/ledger.h"
#include "sim/measure/replication_result.h"
#include "sim/measure/scope.h"
#include "sim/model/observer.h"

namespace pendulum {

class MonthlySeries final : public Observer {
 public:
  MonthlySeries(const Scope& scope, int months);

  void on_item_arrived(const ItemFacts& item) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  void on_asset(TeamIndex, AssetOutcome outcome, bool duplicate, TimePoint at) override;
  void on_centre_step(const ItemFacts& item, bool in_shadow, TimePoint at) override;
  /// Money that goes out at once.
  void on_cost(double euro, TimePoint at) {
    if (recording_) month_of(at).spent += euro;
  }
  /// What marketing's teams have booked from the start of recording to now, the end of a month. All
  /// stretches of time are closed there, so nobody needs to look at each of them.
  void on_time_booked(const BookedTime& booked);
  /// What wages and licences cost from the start of recording to now, the end of a month.
  void on_standing_cost(double euro) {
    months_[months_over_ - 1].spent += euro - standing_cost_;
    standing_cost_ = euro;
  }
  void on_recording_started(TimePoint at) override;
  void on_month_recorded(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Fills `series`, `friction_by_month` and `totals`.
  void write(ReplicationResult& result) const;
  /// The same of the months that are over.
  void write_so_far(ReplicationResult& result) const;
  /// Time average of counted items in progress, over all that was recorded.
  [[nodiscard]] double mean_wip() const;

 private:
  [[nodiscard]] MonthTotals& month_at(std::int64_t ticks_since_start);
  [[nodiscard]] MonthTotals& month_of(TimePoint at) { return month_at((at - started_).ticks); }
  void advance_wip(TimePoint to);
  void write_months(std::size_t count, ReplicationResult& result) const;

  const Scope& scope_;
  std::vector<MonthTotals> months_;
  bool recording_ = false;
  std::size_t months_over_ = 0;
  TimePoint started_;
  TimePoint wip_known_until_;
  std::int64_t in_progress_ = 0;
  double standing_cost_ = 0;
  BookedTime booked_;  // up to the last month that is over
};

}  // namespace pendulum
