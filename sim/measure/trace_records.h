#pragma once

// What a trace consists of: a record for everything that happened, and for every level that
// changed.

#include <array>
#include <cstddef>
#include <cstdint>
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

/// What of an item's recorded life was spent under a cause at a team, in steps that decided when it
/// was done and in others.
struct DelayRecord {
  std::int64_t ticks = 0;
  ItemId item = 0;
  TeamIndex team = 0;
  Cause cause = Cause::work;
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

}  // namespace pendulum
