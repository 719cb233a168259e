#pragma once

// What the organisation map shows at one moment: plain data, made by Playback or by hand.

#include <array>
#include <limits>
#include <vector>

#include "sim/base/time.h"
#include "sim/measure/trace.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// Items at a place, longest there first. `kinds` stops at pile_limit; `count` does not.
struct Pile {
  static constexpr std::size_t limit = 24;
  std::vector<WorkKind> kinds;
  int count = 0;

  void add(WorkKind kind) {
    ++count;
    if (kinds.size() < limit) kinds.push_back(kind);
  }
  bool operator==(const Pile&) const = default;
};

struct TeamState {
  Pile waiting;
  Pile blocked;        // held up by an incident
  int working = 0;     // steps in hand
  int background = 0;  // other people's work waiting here, without a token
  double busy = std::numeric_limits<double>::quiet_NaN();  // share of paid time, last month
  /// Item-days of delay that arose here in the last month, by cause group.
  std::array<double, cause_group_count> delay_days{};
  double vacant = 0, newcomers = 0;  // people
  bool operator==(const TeamState&) const = default;
};

/// An item handed from one team to another; `progress` 0 … 1.
struct Traveller {
  ItemId item = 0;
  WorkKind kind = WorkKind::campaign;
  TeamIndex from = 0, to = 0;
  MarketIndex market = 0;
  double progress = 0;
  bool operator==(const Traveller&) const = default;
};

struct TigerTeamState {
  ItemId item = 0;
  WorkKind kind = WorkKind::flagship;
  std::vector<TeamIndex> homes;  // one per member
  bool operator==(const TigerTeamState&) const = default;
};

struct OpenIncident {
  std::uint16_t layer = 0;
  MarketIndex market = 0;
  bool operator==(const OpenIncident&) const = default;
};

/// How many spells of each sign a market is in.
using MarketSigns = std::array<int, market_sign_count>;

struct MapState {
  TimePoint at;
  double month = 0;                 // since recording started; negative in the warm-up
  std::vector<TeamState> teams;     // by TeamIndex
  std::vector<Pile> centre_queues;  // by market: those waiting at the centre
  std::vector<Traveller> travellers;
  Pile agenda;                      // before the committee
  double committee_delay_days = 0;  // last month
  /// How far the outline of a meeting has spread, 0 … 1; negative: none. See Player::pulse.
  double meeting_pulse = -1;
  Duration since_meeting{-1};  // negative before the first
  int last_decided = 0;
  Pile chartering;  // tiger teams being set up
  std::vector<TigerTeamState> tiger_teams;
  std::vector<OpenIncident> incidents;
  std::vector<MarketSigns> signs;  // by market
  std::vector<bool> closed;        // by market: nobody there asks for anything yet
  int tools = -1, links = -1;      // negative: as the organisation has them
  double up_to_date_share = -1;    // of teams, with the latest tools; negative: no generations
  bool playbook_known = false;
  double playbook_share = 0;  // right less wrong
  int in_review = 0;
  bool trails = true;  // ghosts behind travellers; false with reduced motion
  bool operator==(const MapState&) const = default;
};

}  // namespace pendulum
