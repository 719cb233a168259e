#pragma once

// An organisation of a few people, and events told by hand, so that every figure can be worked out
// on paper.

#include <array>
#include <cstdint>

#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum::small_world {

inline constexpr TeamIndex centre = 0, brazil = 1, it = 2, integrator = 3;
inline constexpr KindIndex campaign = 0, request = 1;
inline constexpr TimePoint start{ticks_per_month};  // after a month of warm-up

/// Centre 1 person, Brazil 1.5, IT 2; campaigns count, requests do not.
inline Organisation organisation() {
  Organisation result;
  result.roles = {"maker", "marketer"};
  result.teams = {{"centre", "Centre", TeamKind::centre, -1, {2, 0}},
                  {"brazil", "Brazil", TeamKind::market, 0, {0, 3}},
                  {"it", "IT", TeamKind::enterprise, -1, {4, 0}},
                  {"integrator", "Integrator", TeamKind::integrator, -1, {0, 0}}};
  result.markets = {{"brazil", "Brazil"}, {"japan", "Japan"}};
  result.kinds.resize(2);
  result.kinds[campaign].id = "campaign";
  result.kinds[campaign].counted = true;
  result.kinds[request].id = "request";
  result.integration_links = 6;
  result.tool_instances = 4;
  return result;
}

inline TimePoint day(double n) {
  return start + days(n);
}

inline ItemFacts item(ItemId id, TimePoint arrived, KindIndex kind = campaign,
                      MarketIndex market = 0) {
  ItemFacts facts;
  facts.id = id;
  facts.kind = kind;
  facts.market = market;
  facts.number = id + 1;
  facts.arrived = arrived;
  facts.due = arrived + days(10);
  return facts;
}

/// A life of so many days in three causes.
struct Path {
  Path(double work_days, double queue_days, double committee_days) {
    ticks[index_of(Cause::work)] = days(work_days).ticks;
    ticks[index_of(Cause::queue_centre)] = days(queue_days).ticks;
    ticks[index_of(Cause::governance)] = days(committee_days).ticks;
  }
  [[nodiscard]] Duration length() const {
    Duration sum;
    for (const std::int64_t n : ticks) sum += Duration{n};
    return sum;
  }
  std::array<std::int64_t, cause_count> ticks{};
};

/// Tells `observer` of an item's whole life.
inline void deliver(Observer& observer, const ItemFacts& facts, const Path& path, double value = 0,
                    double cost = 0) {
  ItemEnd end;
  end.first_touch = facts.arrived + days(1);
  end.value = value;
  end.cost = cost;
  end.path_ticks = path.ticks;
  observer.on_item_ended(facts, end, facts.arrived + path.length());
}

inline void cancel(Observer& observer, const ItemFacts& facts, TimePoint at) {
  ItemEnd end;
  end.outcome = Outcome::cancelled;
  observer.on_item_ended(facts, end, at);
}

/// So many hours of one person.
inline Centiticks person_hours(double n) {
  return hours(n).ticks * 100;
}

}  // namespace pendulum::small_world
