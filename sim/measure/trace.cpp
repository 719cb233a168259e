#include "sim/measure/trace.h"

#include <algorithm>

namespace pendulum {

void TraceRecorder::on_item_arrived(const ItemFacts& item) {
  if (item.id >= trace_.items.size()) trace_.items.resize(item.id + 1);
  trace_.items[item.id].facts = item;
}

void TraceRecorder::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  if (item.id >= trace_.items.size()) on_item_arrived(item);
  ItemRecord& record = trace_.items[item.id];
  record.facts = item;  // what only a decision could find out is known now
  record.ended = at;
  record.delivered = end.outcome == Outcome::delivered;
  record.cancelled = end.outcome == Outcome::cancelled;
  record.first_touch = end.first_touch;
  std::copy_n(end.path_ticks.begin(), std::min(end.path_ticks.size(), cause_count),
              record.path_ticks.begin());
  record.value = end.value;
  record.cost = end.cost;
}

void TraceRecorder::on_step_changed(const StepChange& change) {
  trace_.changes.push_back(change);
}

void TraceRecorder::on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                             TimePoint) {
  if (!recording_) return;
  if (item.id >= last_delay_.size()) last_delay_.resize(item.id + std::size_t{1});
  for (std::uint32_t at = last_delay_[item.id]; at != 0; at = delay_before_[at - 1]) {
    DelayRecord& known = trace_.delays[at - 1];
    if (known.team != team || known.cause != cause) continue;
    known.ticks += spent.ticks;
    return;
  }
  trace_.delays.push_back({spent.ticks, item.id, team, cause});
  delay_before_.push_back(last_delay_[item.id]);
  last_delay_[item.id] = static_cast<std::uint32_t>(trace_.delays.size());
}

void TraceRecorder::on_effort(TeamIndex team, Cause, Centiticks amount, TimePoint at) {
  if (team >= trace_.effort.size()) trace_.effort.resize(team + 1U);
  std::vector<Centiticks>& days = trace_.effort[team];
  const std::int64_t day = std::max<std::int64_t>(0, at.ticks - 1) / ticks_per_day;
  if (static_cast<std::size_t>(day) >= days.size()) days.resize(static_cast<std::size_t>(day) + 1);
  days[static_cast<std::size_t>(day)] += amount;
}

void TraceRecorder::on_meeting(TimePoint at, int decided, int left_over, bool quorum) {
  trace_.meetings.push_back({at, decided, left_over, quorum});
}

void TraceRecorder::on_incident(std::uint16_t layer, std::span<const int> markets, bool opened,
                                TimePoint at) {
  for (const int market : markets)
    on_incident_at(layer, static_cast<MarketIndex>(market), opened, at);
}

void TraceRecorder::on_incident_at(std::uint16_t layer, MarketIndex market, bool opened,
                                   TimePoint at) {
  if (opened) {
    trace_.incidents.push_back({layer, market, at, at});
    open_incidents_.push_back(trace_.incidents.size() - 1);
    return;
  }
  // Of several at the same place the oldest is mended first.
  const auto found =
      std::find_if(open_incidents_.begin(), open_incidents_.end(), [&](std::size_t index) {
        return trace_.incidents[index].layer == layer && trace_.incidents[index].market == market;
      });
  if (found == open_incidents_.end()) return;
  trace_.incidents[*found].closed = at;
  open_incidents_.erase(found);
}

void TraceRecorder::begin_spell(MarketSign sign, MarketIndex market, std::uint32_t which,
                                TimePoint at) {
  open_spells_.push_back(trace_.spells.size());
  trace_.spells.push_back({sign, market, which, at, at});
}

void TraceRecorder::end_spell(MarketSign sign, MarketIndex market, std::uint32_t which,
                              TimePoint at) {
  const auto found = std::find_if(open_spells_.begin(), open_spells_.end(), [&](std::size_t index) {
    const MarketSpell& spell = trace_.spells[index];
    return spell.sign == sign && spell.market == market && spell.which == which;
  });
  if (found == open_spells_.end()) return;
  trace_.spells[*found].to = at;
  open_spells_.erase(found);
}

void TraceRecorder::on_push_back(MarketIndex market, bool away, TimePoint at) {
  if (away)
    begin_spell(MarketSign::shadow, market, 0, at);
  else
    end_spell(MarketSign::shadow, market, 0, at);
}

void TraceRecorder::on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) {
  if (complies)
    end_spell(MarketSign::rule, market, rule, at);
  else
    begin_spell(MarketSign::rule, market, rule, at);
}

void TraceRecorder::on_market(MarketIndex market, bool entered, TimePoint at) {
  if (entered)
    end_spell(MarketSign::opening, market, 0, at);
  else
    begin_spell(MarketSign::opening, market, 0, at);
}

void TraceRecorder::on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) {
  switch (change) {
    case PersonChange::left:
      return on_seats(team, weight, 0, at);
    case PersonChange::joined:
      return on_seats(team, -weight, weight, at);
    case PersonChange::settled:
      return on_seats(team, 0, -weight, at);
  }
}

void TraceRecorder::on_seats(TeamIndex team, int empty, int newcomers, TimePoint at) {
  if (team >= trace_.seats.size()) trace_.seats.resize(team + 1U);
  std::vector<SeatsRecord>& records = trace_.seats[team];
  SeatsRecord now = records.empty() ? SeatsRecord{} : records.back();
  now.at = at;
  now.empty += empty;
  now.newcomers += newcomers;
  records.push_back(now);
}

void TraceRecorder::on_tiger_team(ItemId item, std::span<const TeamIndex> homes, TimePoint at) {
  if (!homes.empty()) {
    trace_.tiger_teams.push_back({item, at, at, {homes.begin(), homes.end()}});
    open_tiger_teams_.push_back(trace_.tiger_teams.size() - 1);
    return;
  }
  const auto found =
      std::find_if(open_tiger_teams_.begin(), open_tiger_teams_.end(),
                   [&](std::size_t index) { return trace_.tiger_teams[index].item == item; });
  if (found == open_tiger_teams_.end()) return;
  trace_.tiger_teams[*found].dissolved = at;
  open_tiger_teams_.erase(found);
}

void TraceRecorder::on_recording_started(TimePoint at) {
  trace_.recording_started = at;
  recording_ = true;
}

void TraceRecorder::on_run_ended(TimePoint at) {
  trace_.ended = at;
  for (ItemRecord& item : trace_.items)
    if (!item.delivered && !item.cancelled) item.ended = at;
  for (const std::size_t index : open_incidents_) trace_.incidents[index].closed = at;
  for (const std::size_t index : open_spells_) trace_.spells[index].to = at;
  for (const std::size_t index : open_tiger_teams_) trace_.tiger_teams[index].dissolved = at;
}

}  // namespace pendulum
