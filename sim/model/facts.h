#pragma once

// What can be said of a run: the names of things and the facts that an observer is told.

#include <cstdint>
#include <span>

#include "sim/base/time.h"
#include "sim/model/cause.h"

namespace pendulum {

using ItemId = std::uint32_t;  // one per item of a replication, in order of arrival
using TeamIndex = std::uint16_t;
using MarketIndex = std::uint16_t;
using KindIndex = std::uint16_t;
using StepIndex = std::uint16_t;

/// Capacity is paid in hundredths of a person: one tick of a whole person is 100 centiticks.
using Centiticks = std::int64_t;

struct ItemFacts {
  ItemId id = 0;
  KindIndex kind = 0;
  MarketIndex market = 0;
  std::uint32_t number = 0;  // the how-many-eth of its kind and market: the same in every structure
  TimePoint arrived;
  TimePoint due;
  bool good = true;  // whether it is worth doing, which only a decision can find out
};

enum class Outcome : std::uint8_t { delivered, cancelled };

/// How an item ended, with the time along the path that decided its completion.
struct ItemEnd {
  Outcome outcome = Outcome::delivered;
  TimePoint first_touch;
  double value = 0;                          // EUR, after misfit
  std::span<const std::int64_t> path_ticks;  // by Cause; sums to lead time exactly
  std::span<const Centiticks>
      effort;       // by Cause, of all who worked on it; only for who follows steps
  double cost = 0;  // EUR of hours consumed and outside services
  double lift = 0;  // of its value, by what is known of customers
};

enum class Activity : std::uint8_t {
  waiting,     // in a queue at `team`, for `cause`
  working,     // somebody at `team` works on it; `cause` says on what (work, rework, …)
  travelling,  // handed over from `from` to `team`, arrives at `until`
  deciding,    // before the committee
  reviewing,   // with reviewers, back at `until`
  blocked,     // held up at `team` by an incident
  chartering,  // a tiger team is being set up
  finished     // this step is done
};

/// What of a stretch of somebody's time went under one cause. Without values to begin with, so that
/// room for as many parts as there can be costs nothing.
struct StretchPart {
  Centiticks paid;
  std::int64_t passed;  // ticks, for the work in hand
  Cause cause;
  bool billed;  // to the work in hand
};

/// One change of what happens to one step of one item.
struct StepChange {
  ItemId item = 0;
  StepIndex step = 0;
  Activity activity = Activity::waiting;
  Cause cause = Cause::work;
  TeamIndex team = 0;
  TeamIndex from = 0;
  TimePoint at;
  TimePoint until;  // where known in advance, else == at
};

enum class AssetOutcome : std::uint8_t {
  used_as_is,
  translated,
  adapted,
  transcreated,
  created,
  created_for_reuse
};

/// Somebody leaves their seat; somebody new takes it; somebody is new no more.
enum class PersonChange : std::uint8_t { left, joined, settled };

/// A reorganisation: work changed hands between centre and markets, or people between teams.
struct ReorganisationFacts {
  int moved = 0;   // people, to another team
  int joined = 0;  // the firm
  int left = 0;
  bool structure = false;  // who owns what has changed
};

}  // namespace pendulum
