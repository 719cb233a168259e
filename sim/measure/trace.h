#pragma once

// The recording of one replication, for playback, for `follow` and for files.
// The window replays it: seeking back is free, and the engine never knows it is
// watched.

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "sim/base/large_vector.h"
#include "sim/measure/trace_records.h"
#include "sim/model/observer.h"

namespace pendulum {

struct Trace {
  TimePoint recording_started;  // month 0
  TimePoint ended;
  LargeVector<ItemRecord> items;    // index = ItemId
  LargeVector<StepChange> changes;  // in order of time
  std::vector<DelayRecord> delays;  // one per item, team and cause that took any of its time
  std::vector<MeetingRecord> meetings;
  std::vector<TigerTeamRecord> tiger_teams;
  std::vector<IncidentRecord> incidents;
  std::vector<MarketSpell> spells;
  std::vector<ReorganisationRecord> reorganisations;
  std::vector<OrganisationRecord> organisations;  // none while it stays as the model has it
  std::vector<std::vector<SeatsRecord>> seats;    // by team; none while everybody stays
  std::vector<KnowledgeRecord> knowledge;
  std::vector<AdoptionRecord> adoption;
  std::vector<StackRecord> stack;
  /// Paid time at work of any kind, not only on items, [team][day since the trace's start]. A
  /// stretch of work counts on the day it ends.
  std::vector<std::vector<Centiticks>> effort;
};

/// Records everything. Tell it the run's observer calls, then take the trace.
class TraceRecorder final : public Observer {
 public:
  void on_item_arrived(const ItemFacts& item) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  void on_step_changed(const StepChange& change) override;
  void on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                TimePoint at) override;
  void on_effort(TeamIndex team, Cause cause, Centiticks amount, TimePoint at) override;
  void on_meeting(TimePoint at, int decided, int left_over, bool quorum) override;
  void on_incident(std::uint16_t layer, std::span<const int> markets, bool opened,
                   TimePoint at) override;
  void on_push_back(MarketIndex market, bool away, TimePoint at) override;
  void on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) override;
  void on_tiger_team(ItemId item, std::span<const TeamIndex> homes, TimePoint at) override;
  void on_reorganised(const ReorganisationFacts& facts, TimePoint at) override {
    trace_.reorganisations.push_back({at, facts});
  }
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override {
    trace_.organisations.push_back({at, organisation});
  }
  void on_market(MarketIndex market, bool entered, TimePoint at) override;
  void on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) override;
  void on_seats(TeamIndex team, int empty, int newcomers, TimePoint at) override;
  void on_knowledge(double playbook, double teams, TimePoint at) override {
    trace_.knowledge.push_back({at, playbook, teams});
  }
  void on_adoption(double up_to_date, double in_parallel, TimePoint at) override {
    trace_.adoption.push_back({at, up_to_date, in_parallel});
  }
  void on_stack(int tools, int links, TimePoint at) override {
    trace_.stack.push_back({at, tools, links});
  }
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  [[nodiscard]] Trace take() { return std::move(trace_); }

 private:
  void on_incident_at(std::uint16_t layer, MarketIndex market, bool opened, TimePoint at);
  void begin_spell(MarketSign sign, MarketIndex market, std::uint32_t which, TimePoint at);
  void end_spell(MarketSign sign, MarketIndex market, std::uint32_t which, TimePoint at);

  Trace trace_;
  bool recording_ = false;
  /// By item: its last delay; by delay: the item's one before. Places in the trace, plus one.
  std::vector<std::uint32_t> last_delay_, delay_before_;
  std::vector<std::size_t> open_incidents_, open_tiger_teams_, open_spells_;  // into the trace
};

}  // namespace pendulum
