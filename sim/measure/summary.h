#pragma once

// The figures of one replication as a whole. What each one means stands in metric_facts().

#include <array>
#include <cstdint>
#include <vector>

#include "sim/measure/ledger.h"
#include "sim/measure/replication_result.h"
#include "sim/measure/scope.h"
#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum {

class Summary final : public Observer {
 public:
  Summary(const Organisation& organisation, const Scope& scope);

  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  void on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                TimePoint) override {
    if (recording_ && scope_.counted_kind[item.kind])
      delay_by_team_[team][index_of(cause)] += spent.ticks;
  }
  void on_delays(const ItemFacts& item, TeamIndex team, std::span<const StretchPart> parts,
                 TimePoint) override {
    if (!recording_ || !scope_.counted_kind[item.kind]) return;
    auto& delay = delay_by_team_[team];
    for (const StretchPart& part : parts) delay[index_of(part.cause)] += part.passed;
  }
  void on_asset(TeamIndex, AssetOutcome outcome, bool duplicate, TimePoint) override;
  void on_decision(const ItemFacts& item, bool accepted, TimePoint) override;
  void on_fit(const ItemFacts&, bool reworked, TimePoint) override;
  void on_incident(std::uint16_t, std::span<const int>, bool opened, TimePoint) override;
  void on_centre_step(const ItemFacts&, bool in_shadow, TimePoint) override;
  void on_outside_cost(double euro, TimePoint) override;
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override;
  void on_recording_started(TimePoint at) override {
    recording_ = true;
    stack_.since = at;
  }
  void on_run_ended(TimePoint at) override {
    recording_ = false;
    stand_until(at);
  }

  /// Fills metrics, friction and the figures by team. Once, at the end: it sorts the lead times.
  void write(const Ledger& ledger, double mean_wip, ReplicationResult& result);

  /// Wages and licences from the start of recording to `at`, in EUR.
  [[nodiscard]] double standing_cost(const Ledger& ledger, TimePoint at) const;

 private:
  /// What stands there and is paid for, and its integral over recorded time.
  struct Standing {
    double links = 0, instances = 0, licences = 0;
  };
  struct Stack {
    Standing now, area;
    TimePoint since;
    bool changed = false;
  };
  void stand_until(TimePoint at);
  [[nodiscard]] Standing mean_stack(const Ledger& ledger, TimePoint at) const;
  void write_items(ReplicationResult& result);
  void write_presence(const Ledger& ledger, ReplicationResult& result) const;
  void write_hours(const Ledger& ledger, ReplicationResult& result) const;
  void write_money(const Ledger& ledger, ReplicationResult& result) const;

  const Organisation& organisation_;
  const Scope& scope_;
  bool recording_ = false;

  // Delivered counted items.
  std::vector<std::int64_t> lead_ticks_;
  std::int64_t cycle_ticks_ = 0;
  std::int64_t on_time_ = 0;
  std::array<std::int64_t, cause_count> path_ticks_{};
  double campaign_cost_ = 0;
  double lift_ = 0;

  // Work too, where it came as a part of a stretch: it is no delay, and is left out in the end.
  std::vector<std::array<std::int64_t, cause_count>> delay_by_team_;
  Stack stack_;
  double value_ = 0;
  double outside_cost_ = 0;
  std::int64_t assets_ = 0, assets_reused_ = 0, assets_duplicated_ = 0;
  std::int64_t fits_ = 0, fits_reworked_ = 0;
  std::int64_t bad_accepted_ = 0;
  std::int64_t incidents_ = 0;
  std::int64_t centre_steps_ = 0, in_shadow_ = 0;
};

}  // namespace pendulum
