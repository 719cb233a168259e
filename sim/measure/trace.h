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
  rule     // a rule binds it that it does not comply with yet
};
inline constexpr std::size_t market_sign_count = 2;

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
