#include "viz/figure/playback.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "viz/figure/playback_index.h"

namespace pendulum {
namespace {

constexpr Duration window{ticks_per_month};  // "last month" of glow and busy share

/// The picture of a reorganisation takes so long; the map is the new one from its first moment.
constexpr Duration turning{3 * ticks_per_day};

/// The last record not after `at`, or null.
template <typename Record>
const Record* last_until(const std::vector<Record>& records, TimePoint at) {
  const auto next =
      std::upper_bound(records.begin(), records.end(), at,
                       [](TimePoint moment, const Record& record) { return moment < record.at; });
  return next == records.begin() ? nullptr : &*(next - 1);
}

double lane_progress(const StepChange& change, TimePoint at) {
  const auto whole = static_cast<double>((change.until - change.at).ticks);
  if (!(whole > 0)) return 1;
  return std::clamp(static_cast<double>((at - change.at).ticks) / whole, 0.0, 1.0);
}

void clear(Pile& pile) {
  pile.kinds.clear();
  pile.count = 0;
}

}  // namespace

struct Playback::Index {
  Index(std::shared_ptr<const Trace> t, Organisation o)
      : trace(std::move(t)), organisation(std::move(o)), lookup(*trace, organisation) {
    state.teams.resize(organisation.teams.size());
    state.centre_queues.resize(organisation.markets.size());
    state.signs.resize(organisation.markets.size());
    state.closed.resize(organisation.markets.size());
  }

  void move_to(TimePoint at);
  void build();
  void reset();
  void place(const StepChange& change);
  void place_waiting(const StepChange& change, WorkKind kind);
  void fill_windows();
  void fill_meetings();
  void fill_teams_and_incidents();
  void fill_levels();
  [[nodiscard]] OrganisationMoment organisation_at(TimePoint at) const;
  /// What lasts until the trace's end is still there at its end.
  [[nodiscard]] bool lasting(TimePoint from, TimePoint to) const {
    return from <= state.at && (state.at < to || (to == trace->ended && from < to));
  }

  std::shared_ptr<const Trace> trace;
  Organisation organisation;
  PlaybackIndex lookup;
  PlaybackCursor cursor;
  MapState state;
};

void Playback::Index::move_to(TimePoint at) {
  const PlaybackCursor& keyframe = lookup.keyframe_before(at);
  if (at < cursor.at || keyframe.at > cursor.at) cursor = keyframe;
  if (at > cursor.at) cursor.advance(*trace, lookup, at);
}

void Playback::Index::reset() {
  for (auto& team : state.teams) {
    clear(team.waiting);
    clear(team.blocked);
    team.working = team.background = 0;
  }
  for (auto& queue : state.centre_queues) clear(queue);
  clear(state.agenda);
  clear(state.chartering);
  state.travellers.clear();
  state.tiger_teams.clear();
  state.incidents.clear();
  for (auto& signs : state.signs) signs.fill(0);
  state.closed.assign(state.closed.size(), false);
  state.in_review = 0;
}

void Playback::Index::build() {
  reset();
  state.at = cursor.at;
  state.month = (cursor.at - trace->recording_started).as_months();
  for (const std::uint32_t change : cursor.active) place(trace->changes[change]);
  fill_windows();
  fill_meetings();
  fill_teams_and_incidents();
  fill_levels();
}

void Playback::Index::place_waiting(const StepChange& change, WorkKind kind) {
  const MarketIndex market = trace->items[change.item].facts.market;
  state.teams[change.team].waiting.add(kind);
  if (organisation.teams[change.team].kind == TeamKind::centre &&
      market < state.centre_queues.size())
    state.centre_queues[market].add(kind);
}

void Playback::Index::place(const StepChange& change) {
  if (change.team >= state.teams.size()) return;
  TeamState& team = state.teams[change.team];
  const WorkKind kind = lookup.kind_of(change.item);
  // Other people's work has no token; it only fills queues and hands.
  const bool hidden = lookup.hidden(change.item);
  switch (change.activity) {
    case Activity::waiting:
      if (hidden)
        ++team.background;
      else
        place_waiting(change, kind);
      return;
    case Activity::working:
      ++team.working;
      return;
    case Activity::travelling:
      if (!hidden)
        state.travellers.push_back({change.item, kind, change.from, change.team,
                                    trace->items[change.item].facts.market,
                                    lane_progress(change, state.at)});
      return;
    case Activity::deciding:
      if (!hidden) state.agenda.add(kind);
      return;
    case Activity::reviewing:
      if (!hidden) ++state.in_review;
      return;
    case Activity::blocked:
      if (!hidden) team.blocked.add(kind);
      return;
    case Activity::chartering:
      if (!hidden) state.chartering.add(kind);
      return;
    case Activity::finished:
      return;
  }
}

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

OrganisationMoment Playback::Index::organisation_at(TimePoint at) const {
  const OrganisationRecord* record = last_until(trace->organisations, at);
  if (record == nullptr) return {&organisation, &organisation, 1, 0};
  const auto number = static_cast<std::size_t>(record - trace->organisations.data());
  const auto passed = static_cast<double>((at - record->at).ticks);
  return {number == 0 ? &organisation : &trace->organisations[number - 1].organisation,
          &record->organisation, std::min(1.0, passed / static_cast<double>(turning.ticks)),
          number + 1};
}

Playback::Playback(std::shared_ptr<const Trace> trace, Organisation organisation)
    : index_(std::make_unique<Index>(std::move(trace), std::move(organisation))) {}
Playback::~Playback() = default;
Playback::Playback(Playback&&) noexcept = default;
Playback& Playback::operator=(Playback&&) noexcept = default;

const MapState& Playback::state_at(TimePoint at) {
  const TimePoint held = std::clamp(at, TimePoint{0}, std::max(TimePoint{0}, trace().ended));
  index_->move_to(held);
  index_->build();
  return index_->state;
}

const Trace& Playback::trace() const {
  return *index_->trace;
}
const Organisation& Playback::organisation() const {
  return index_->organisation;
}

OrganisationMoment Playback::organisation_at(TimePoint at) const {
  return index_->organisation_at(at);
}

TimePoint Playback::moment(double month) const {
  return trace().recording_started + months(month);
}

}  // namespace pendulum
