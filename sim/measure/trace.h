#pragma once

// The recording of one replication, for playback, for `follow` and for files.
// The window replays it: seeking back is free, and the engine never knows it is
// watched.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum {

/// One meeting of the committee.
struct MeetingRecord {
  TimePoint at;
  int decided = 0;
  int left_over = 0;
  bool quorum = true;
};

struct TigerTeamRecord {
  ItemId item = 0;
  TimePoint formed;
  TimePoint dissolved;  // == run end while it lasts
  std::vector<TeamIndex> homes;
};

struct IncidentRecord {
  std::uint16_t layer = 0;
  MarketIndex market = 0;
  TimePoint opened, closed;
};

/// What can be said of a market for a while.
enum class MarketSign : std::uint8_t {
  shadow,  // it does the centre's work itself, with its own tools
  rule,    // a rule binds it that it does not comply with yet
  opening  // it is open, and the firm is still entering it
};
inline constexpr std::size_t market_sign_count = 3;

struct MarketSpell {
  MarketSign sign = MarketSign::shadow;
  MarketIndex market = 0;
  std::uint32_t which = 0;  // the rule
  TimePoint from, to;       // to == run end while it lasts
};

struct ItemRecord {
  ItemFacts facts;
  TimePoint ended;  // == run end while in progress
  bool delivered = false;
  bool cancelled = false;
  TimePoint first_touch;                               // these four: known once it has ended
  std::array<std::int64_t, cause_count> path_ticks{};  // by cause; sums to the lead time
  double value = 0;                                    // EUR
  double cost = 0;                                     // EUR
};

struct ReorganisationRecord {
  TimePoint at;
  ReorganisationFacts facts;
};

// Levels, each from a moment until the next record.

struct SeatsRecord {
  TimePoint at;
  int empty = 0, newcomers = 0;  // hundredths of a person
};
struct KnowledgeRecord {
  TimePoint at;
  double playbook = 0, teams = 0;
};
struct AdoptionRecord {
  TimePoint at;
  double up_to_date = 0, in_parallel = 0;
};
struct StackRecord {
  TimePoint at;
  int tools = 0, links = 0;
};
struct OrganisationRecord {
  TimePoint at;
  Organisation organisation;
};

struct Trace {
  TimePoint recording_started;  // month 0
  TimePoint ended;
  std::vector<ItemRecord> items;    // index = ItemId
  std::vector<StepChange> changes;  // in order of time
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
  void on_effort(TeamIndex team, Cause cause, Centiticks amount, TimePoint at) override;
  void on_meeting(TimePoint at, int decided, int left_over, bool quorum) override;
  void on_incident(std::uint16_t layer, MarketIndex market, bool opened, TimePoint at) override;
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
  void begin_spell(MarketSign sign, MarketIndex market, std::uint32_t which, TimePoint at);
  void end_spell(MarketSign sign, MarketIndex market, std::uint32_t which, TimePoint at);

  Trace trace_;
  std::vector<std::size_t> open_incidents_, open_tiger_teams_, open_spells_;  // into the trace
};

}  // namespace pendulum
