#include <algorithm>

#include "viz/figure/playback_parts.h"

namespace pendulum {
namespace {

constexpr Duration window{ticks_per_month};  // "last month" of glow and busy share

}  // namespace

void Playback::Index::fill_windows() {
  const TimePoint from = std::max(TimePoint{0}, state.at - window);
  const double days = (state.at - from).as_days();
  const Organisation& now = *organisation_at(state.at).now;
  for (std::size_t t = 0; t < state.teams.size(); ++t) {
    TeamState& team = state.teams[t];
    for (std::size_t g = 0; g < cause_group_count; ++g)
      team.delay_days[g] = lookup.delay_days(t, g, from, state.at);
    const double paid = now.teams[t].people() * days;
    // Work counts when a stretch of it ends: a month may hold the end of one that began before it.
    team.busy = paid > 0 ? std::min(1.0, lookup.working_days(t, from, state.at) / paid) : 0;
  }
  state.committee_delay_days = lookup.committee_days(from, state.at);
}

void Playback::Index::fill_meetings() {
  const auto& meetings = trace->meetings;
  const auto next =
      std::upper_bound(meetings.begin(), meetings.end(), state.at,
                       [](TimePoint at, const MeetingRecord& meeting) { return at < meeting.at; });
  state.meeting_pulse = -1;
  state.since_meeting = Duration{-1};
  state.last_decided = 0;
  if (next == meetings.begin()) return;
  state.since_meeting = state.at - (next - 1)->at;
  state.last_decided = (next - 1)->decided;
}

void Playback::Index::fill_teams_and_incidents() {
  for (const auto& team : trace->tiger_teams)
    if (lasting(team.formed, team.dissolved))
      state.tiger_teams.push_back(
          {team.item,
           team.item < trace->items.size() ? lookup.kind_of(team.item) : WorkKind::flagship,
           team.homes});
  for (const auto& incident : trace->incidents)
    if (lasting(incident.opened, incident.closed))
      state.incidents.push_back({incident.layer, incident.market});
  for (const auto& spell : trace->spells)
    if (spell.market < state.signs.size() && lasting(spell.from, spell.to))
      ++state.signs[spell.market][static_cast<std::size_t>(spell.sign)];
}

void Playback::Index::fill_levels() {
  for (std::size_t t = 0; t < state.teams.size(); ++t) {
    const SeatsRecord* seats =
        t < trace->seats.size() ? last_until(trace->seats[t], state.at) : nullptr;
    state.teams[t].vacant = seats == nullptr ? 0 : seats->empty / 100.0;
    state.teams[t].newcomers = seats == nullptr ? 0 : seats->newcomers / 100.0;
  }
  // A market that opens at some time is not open before.
  for (const auto& spell : trace->spells)
    if (spell.sign == MarketSign::opening && spell.market < state.closed.size() &&
        state.at < spell.from)
      state.closed[spell.market] = true;
  const StackRecord* stack = last_until(trace->stack, state.at);
  state.tools = stack == nullptr ? -1 : stack->tools;
  state.links = stack == nullptr ? -1 : stack->links;
  const AdoptionRecord* adoption = last_until(trace->adoption, state.at);
  state.up_to_date_share = adoption == nullptr ? -1 : adoption->up_to_date;
  const KnowledgeRecord* knowledge = last_until(trace->knowledge, state.at);
  state.playbook_known = knowledge != nullptr;
  state.playbook_share = knowledge == nullptr ? 0 : knowledge->playbook;
}

}  // namespace pendulum
