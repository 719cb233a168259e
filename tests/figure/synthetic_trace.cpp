#include <algorithm>

#include "tests/figure/synthetic.h"

namespace pendulum::synthetic {
namespace {

struct Life {
  const Organisation& organisation;
  Trace& trace;
  Dice& dice;
  ItemId item;
  TimePoint now;

  void change(StepIndex step, Activity activity, Cause cause, TeamIndex team, TeamIndex from,
              Duration lasts) {
    trace.changes.push_back({item, step, activity, cause, team, from, now, now + lasts});
    if (activity == Activity::working) work(team, now, std::min(now + lasts, trace.ended));
    now += lasts;
  }
  void work(TeamIndex team, TimePoint from, TimePoint to) {
    for (; from < to; from = TimePoint{(from.ticks / ticks_per_day + 1) * ticks_per_day}) {
      const auto day = static_cast<std::size_t>(from.ticks / ticks_per_day);
      const TimePoint next{static_cast<std::int64_t>(day + 1) * ticks_per_day};
      trace.effort[team][day] += 100 * (std::min(to, next) - from).ticks;
    }
  }
  Duration some_days(double most) { return days(0.1 + most * dice.next()); }

  void live(TeamIndex home, std::size_t teams) {
    const bool hidden = organisation.kinds[trace.items[item].facts.kind].hidden;
    const StepIndex steps = hidden ? 1 : 3;
    TeamIndex at = home;
    for (StepIndex step = 0; step < steps; ++step) {
      const auto next = static_cast<TeamIndex>(
          hidden ? teams - 1 : (dice.next() < 0.5 ? 0 : (dice.next() < 0.7 ? home : teams - 1)));
      if (next != at) change(step, Activity::travelling, Cause::hand_off, next, at, some_days(2));
      at = next;
      const Cause cause =
          at == 0 ? Cause::queue_centre : (at == home ? Cause::queue_local : Cause::enterprise_it);
      change(step, Activity::waiting, cause, at, at, some_days(9));
      if (!hidden && organisation.has_committee && dice.next() < 0.15)
        change(step, Activity::deciding, Cause::governance, at, at, some_days(8));
      if (!hidden && dice.next() < 0.08)
        change(step, Activity::blocked, Cause::integration, at, at, some_days(3));
      change(step, Activity::working, Cause::work, at, at, some_days(4));
      if (dice.next() < 0.2)
        change(step, Activity::reviewing, Cause::rework_review, at, at, some_days(2));
      if (dice.next() < 0.1) return;  // cancelled while something is still under way
      change(step, Activity::finished, Cause::work, at, at, Duration{0});
    }
    trace.items[item].delivered = true;
  }
};

void add_events(Trace& trace, const Organisation& organisation, Dice& dice) {
  for (TimePoint at = TimePoint{0} + days(5); at < trace.ended; at += days(10))
    trace.meetings.push_back({at, dice.below(6), dice.below(3), true});
  for (TimePoint at = TimePoint{0} + days(12); at < trace.ended; at += days(25)) {
    const auto market =
        static_cast<MarketIndex>(dice.below(static_cast<int>(organisation.markets.size())));
    trace.incidents.push_back({0, market, at, std::min(trace.ended, at + days(4))});
    trace.tiger_teams.push_back(
        {static_cast<ItemId>(dice.below(static_cast<int>(trace.items.size()))),
         at,
         std::min(trace.ended, at + days(30)),
         {0, 1, 1}});
  }
}

}  // namespace

Trace make_trace(const Organisation& organisation, int months, std::uint64_t seed,
                 int items_per_month) {
  Dice dice(seed);
  Trace trace;
  trace.recording_started = TimePoint{0} + Duration{2 * ticks_per_month};
  trace.ended = trace.recording_started + Duration{months * ticks_per_month};
  trace.effort.assign(organisation.teams.size(),
                      std::vector<Centiticks>(static_cast<std::size_t>(21 * (months + 2) + 1)));
  const int items = (months + 2) * items_per_month;
  const auto kinds = static_cast<int>(organisation.kinds.size());
  const auto markets = static_cast<int>(organisation.markets.size());
  for (int i = 0; i < items; ++i) {
    ItemRecord record;
    record.facts.id = static_cast<ItemId>(i);
    record.facts.kind = static_cast<KindIndex>(dice.below(kinds));
    record.facts.market = static_cast<MarketIndex>(dice.below(std::max(1, markets)));
    record.facts.arrived = TimePoint{0} + days(21.0 * i / items_per_month);
    trace.items.push_back(record);
    Life life{organisation, trace, dice, record.facts.id, record.facts.arrived};
    life.live(static_cast<TeamIndex>(markets > 0 ? record.facts.market + 1 : 0),
              organisation.teams.size());
    ItemRecord& stored = trace.items.back();
    stored.cancelled = !stored.delivered;
    stored.ended = std::min(life.now, trace.ended);
    if (life.now > trace.ended) stored.delivered = stored.cancelled = false;
  }
  std::stable_sort(trace.changes.begin(), trace.changes.end(),
                   [](const StepChange& a, const StepChange& b) { return a.at < b.at; });
  std::erase_if(trace.changes, [&](const StepChange& c) { return c.at > trace.ended; });
  add_events(trace, organisation, dice);
  return trace;
}

}  // namespace pendulum::synthetic
