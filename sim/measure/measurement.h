#pragma once

// All that is measured of one replication, as one observer.

#include <cstdint>

#include "sim/measure/entries.h"
#include "sim/measure/ledger.h"
#include "sim/measure/levels.h"
#include "sim/measure/month_listener.h"
#include "sim/measure/reports.h"
#include "sim/measure/rules.h"
#include "sim/measure/series.h"
#include "sim/measure/staff.h"
#include "sim/measure/summary.h"

namespace pendulum {

/// Tell it everything that happens, then take the result. The parts are called directly, not as
/// observers: a replication makes more than a hundred thousand calls.
class Measurement final : public Observer {
 public:
  /// `organisation` must outlive it. Requires: months > 0.
  /// `listener` (may be null) hears of the months as they are over.
  Measurement(const Organisation& organisation, int months, MonthListener* listener = nullptr);
  Measurement(const Measurement&) = delete;  // its parts refer to each other
  Measurement& operator=(const Measurement&) = delete;

  void on_item_arrived(const ItemFacts& item) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  [[nodiscard]] bool follows_steps() const override { return false; }
  void on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                TimePoint at) override;
  void on_delays(const ItemFacts& item, TeamIndex team, std::span<const StretchPart> parts,
                 TimePoint at) override;
  void on_effort(TeamIndex team, Cause cause, Centiticks spent, TimePoint at) override;
  void on_stretch(TeamIndex team, std::span<const StretchPart> parts, TimePoint at) override;
  void on_idle(TeamIndex team, int role, Centiticks spent, TimePoint at) override;
  void on_absent(TeamIndex team, int role, Cause cause, Centiticks spent, TimePoint at) override;
  void on_payroll(TeamIndex team, int role, int weight, TimePoint at) override;
  void on_asset(TeamIndex team, AssetOutcome outcome, bool duplicate, TimePoint at) override;
  void on_decision(const ItemFacts& item, bool accepted, TimePoint at) override;
  void on_fit(const ItemFacts& item, bool reworked, TimePoint at) override;
  void on_incident(std::uint16_t layer, std::span<const int> markets, bool opened,
                   TimePoint at) override;
  void on_centre_step(const ItemFacts& item, bool in_shadow, TimePoint at) override;
  void on_market(MarketIndex market, bool entered, TimePoint at) override;
  void on_stack(int tools, int links, TimePoint at) override;
  void on_second_answer(const ItemFacts& item, TimePoint at) override;
  void on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) override;
  void on_violation(const ItemFacts& item, double euro, TimePoint at) override;
  void on_outside_cost(double euro, TimePoint at) override;
  void on_adoption(double up_to_date, double in_parallel, TimePoint at) override {
    levels_.on_adoption(up_to_date, in_parallel, at);
  }
  void on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) override {
    staff_.on_person(team, change, weight, at);
  }
  void on_seats(TeamIndex team, int empty, int newcomers, TimePoint at) override {
    staff_.on_seats(team, empty, newcomers, at);
  }
  void on_knowledge(double playbook, double teams, TimePoint at) override {
    levels_.on_knowledge(playbook, teams, at);
  }
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override {
    ledger_.on_organisation_changed(organisation, at);
    levels_.on_organisation_changed(organisation, at);
    summary_.on_organisation_changed(organisation, at);
  }
  void on_reorganised(const ReorganisationFacts& facts, TimePoint at) override {
    levels_.on_reorganised(facts, at);
  }
  void on_recording_started(TimePoint at) override;
  void on_month_recorded(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Once, after the run has ended. The books are reported, not judged.
  [[nodiscard]] ReplicationResult result();

 private:
  Scope scope_;
  Ledger ledger_;
  MonthlySeries series_;
  Summary summary_;
  Levels levels_;
  Staff staff_;
  RuleFigures rules_;
  EntryFigures entries_;
  ReportFigures reports_;
  MonthListener* listener_;
};

}  // namespace pendulum
