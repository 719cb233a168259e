#include "viz/figure/playback.h"

#include <algorithm>
#include <utility>

#include "viz/figure/playback_parts.h"

namespace pendulum {
namespace {

/// The picture of a reorganisation takes so long; the map is the new one from its first moment.
constexpr Duration turning{3 * ticks_per_day};

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
  index_->move_to(held(at));
  index_->build();
  return index_->state;
}

TimePoint Playback::held(TimePoint at) const {
  return std::clamp(at, TimePoint{0}, std::max(TimePoint{0}, trace().ended));
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
