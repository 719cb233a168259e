#include "viz/figure/playback_index.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "sim/base/check.h"
#include "viz/figure/playback_cursor.h"

namespace pendulum {
namespace {

constexpr std::size_t keyframe_step = 2048;  // changes
constexpr TimePoint never{std::numeric_limits<std::int64_t>::max()};
constexpr std::uint32_t no_change = std::numeric_limits<std::uint32_t>::max();

bool is_delay(const StepChange& change) {
  return change.cause != Cause::work && change.activity != Activity::working &&
         change.activity != Activity::finished;
}

}  // namespace

void RunningSum::accrue(std::int64_t from, std::int64_t to) {
  const auto days = static_cast<std::int64_t>(rate_.size()) - 1;
  from = std::max<std::int64_t>(0, from);
  to = std::min(to, days * ticks_per_day);
  for (std::int64_t tick = from; tick < to;) {
    const std::int64_t day = tick / ticks_per_day;
    const std::int64_t next = std::min(to, (day + 1) * ticks_per_day);
    rate_[static_cast<std::size_t>(day)] += Duration{next - tick}.as_days();
    tick = next;
  }
}

void RunningSum::close() {
  double sum = 0;
  for (double& value : rate_) {
    const double day = value;
    value = sum;
    sum += day;
  }
}

double RunningSum::until(std::int64_t tick) const {
  const double place = Duration{std::max<std::int64_t>(0, tick)}.as_days();
  const auto day = std::min(static_cast<std::size_t>(place), rate_.size() - 1);
  if (day + 1 >= rate_.size()) return rate_.back();
  return rate_[day] + (rate_[day + 1] - rate_[day]) * (place - static_cast<double>(day));
}

double RunningSum::between(std::int64_t from, std::int64_t to) const {
  return std::max(0.0, until(to) - until(from));
}

PlaybackIndex::PlaybackIndex(const Trace& trace, const Organisation& organisation) {
  PENDULUM_CHECK(std::is_sorted(trace.changes.begin(), trace.changes.end(),
                                [](const auto& a, const auto& b) { return a.at < b.at; }),
                 "a trace's changes are in order of time");
  read_items(trace, organisation);
  find_ends(trace);
  accrue(trace, organisation.teams.size());
  make_keyframes(trace);
}

void PlaybackIndex::read_items(const Trace& trace, const Organisation& organisation) {
  std::vector<WorkKind> token_of;
  for (const auto& kind : organisation.kinds) token_of.push_back(work_kind_of(kind.token));
  for (const auto& item : trace.items) {
    const std::size_t kind = item.facts.kind;
    const bool known = kind < token_of.size();
    kinds_.push_back(known ? token_of[kind] : WorkKind::campaign);
    hidden_.push_back(known && organisation.kinds[kind].hidden ? 1 : 0);
  }
}

void PlaybackIndex::find_ends(const Trace& trace) {
  // One slot for the latest change of every step of every item.
  std::vector<std::uint32_t> steps(trace.items.size() + 1, 0);
  for (const auto& change : trace.changes) {
    PENDULUM_CHECK(change.item < trace.items.size(), "a change names an item of its trace");
    steps[change.item + 1] = std::max<std::uint32_t>(steps[change.item + 1], change.step + 1U);
  }
  std::partial_sum(steps.begin(), steps.end(), steps.begin());
  std::vector<std::uint32_t> latest(steps.back(), no_change);
  ends_.assign(trace.changes.size(), never);
  for (std::uint32_t i = 0; i < trace.changes.size(); ++i) {
    const StepChange& change = trace.changes[i];
    std::uint32_t& last = latest[steps[change.item] + change.step];
    if (last != no_change) ends_[last] = change.at;
    last = i;
    const ItemRecord& item = trace.items[change.item];
    if (item.delivered || item.cancelled) ends_[i] = std::max(item.ended, change.at);
    if (change.activity == Activity::finished) ends_[i] = change.at;
  }
  by_end_.resize(ends_.size());
  std::iota(by_end_.begin(), by_end_.end(), 0U);
  std::stable_sort(by_end_.begin(), by_end_.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return ends_[a] < ends_[b]; });
}

void PlaybackIndex::accrue(const Trace& trace, std::size_t teams) {
  const auto days = static_cast<std::size_t>(std::max(0.0, (trace.ended - start_).as_days())) + 1;
  const RunningSum empty(days);
  working_.assign(teams, empty);
  delays_.reserve(teams);
  for (std::size_t t = 0; t < teams; ++t)
    delays_.push_back({empty, empty, empty, empty, empty, empty, empty, empty});
  committee_.assign(1, empty);
  for (std::uint32_t i = 0; i < trace.changes.size(); ++i) {
    const StepChange& change = trace.changes[i];
    const std::int64_t from = (change.at - start_).ticks;
    const std::int64_t to = (std::min(ends_[i], trace.ended) - start_).ticks;
    if (!is_delay(change) || hidden(change.item)) continue;
    const auto group = static_cast<std::size_t>(facts_of(change.cause).group);
    if (change.activity == Activity::deciding || change.cause == Cause::governance)
      committee_[0].accrue(from, to);
    else if (change.team < teams)
      delays_[change.team][group].accrue(from, to);
  }
  for (std::size_t t = 0; t < std::min(teams, trace.effort.size()); ++t)
    for (std::size_t day = 0; day < trace.effort[t].size(); ++day)
      working_[t].add(day, static_cast<double>(trace.effort[t][day]) / (100.0 * ticks_per_day));
  for (auto& sum : working_) sum.close();
  for (auto& groups : delays_)
    for (auto& sum : groups) sum.close();
  committee_[0].close();
}

void PlaybackIndex::make_keyframes(const Trace& trace) {
  PlaybackCursor cursor;
  keyframes_.push_back(cursor);
  for (std::size_t i = keyframe_step; i < trace.changes.size(); i += keyframe_step) {
    cursor.advance(trace, *this, trace.changes[i].at);
    keyframes_.push_back(cursor);
  }
}

const PlaybackCursor& PlaybackIndex::keyframe_before(TimePoint at) const {
  const auto after = std::upper_bound(
      keyframes_.begin(), keyframes_.end(), at,
      [](TimePoint moment, const PlaybackCursor& keyframe) { return moment < keyframe.at; });
  return after == keyframes_.begin() ? keyframes_.front() : *(after - 1);
}

double PlaybackIndex::working_days(std::size_t team, TimePoint from, TimePoint to) const {
  return working_[team].between((from - start_).ticks, (to - start_).ticks);
}

double PlaybackIndex::delay_days(std::size_t team, std::size_t group, TimePoint from,
                                 TimePoint to) const {
  return delays_[team][group].between((from - start_).ticks, (to - start_).ticks);
}

double PlaybackIndex::committee_days(TimePoint from, TimePoint to) const {
  return committee_[0].between((from - start_).ticks, (to - start_).ticks);
}

}  // namespace pendulum
