#include "viz/window/why_lists.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/window/life_words.h"
#include "viz/window/word_search.h"

namespace pendulum {
namespace {

constexpr double negligible = .005;  // days a campaign
constexpr double least_shown = .05;  // as in the table: less reads as 0.0

bool asked_for(const WhyView& why, std::size_t cause) {
  return why.asks(static_cast<Cause>(cause));
}

/// What each cause costs is known of the steps that decided, where it was lost of all steps. So the
/// days are dealt out as all steps lost them, cause by cause, and teams add up to the whole.
std::vector<WhyTeam> teams_of(const Organisation& organisation, const StructureSummary& summary,
                              const WhyView& why) {
  std::array<double, cause_count> share{};  // of a day lost in any step
  double nowhere = 0;
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double days = summary.friction_delay[c].mean;
    if (!asked_for(why, c) || !(days > 0)) continue;
    double lost = 0;
    for (const auto& delays : summary.delay_days_by_team) lost += delays[c];
    if (lost > 0)
      share[c] = days / lost;
    else
      nowhere += days;
  }
  std::vector<WhyTeam> teams;
  for (std::size_t t = 0; t < summary.delay_days_by_team.size(); ++t) {
    WhyTeam team{organisation.teams[t].id, tr_name(organisation.teams[t].name), 0};
    for (std::size_t c = 0; c < cause_count; ++c)
      team.days += share[c] * summary.delay_days_by_team[t][c];
    if (team.days >= negligible) teams.push_back(std::move(team));
  }
  if (nowhere >= negligible && !summary.delay_days_by_team.empty())
    teams.push_back({{}, tr("at no team"), nowhere});
  std::stable_sort(teams.begin(), teams.end(),
                   [](const WhyTeam& a, const WhyTeam& b) { return a.days > b.days; });
  return teams;
}

bool is_at(const WhyView& why, const Organisation& organisation, TeamIndex team) {
  return why.team.empty() || organisation.teams[team].id == why.team;
}

/// Ticks that every item had lost to what is asked for when the recording began. Delays are written
/// down from then on; what happened to a step is known of its whole life. Of a stretch of work that
/// is all of it, be it that somebody took longer.
std::vector<std::int64_t> losses_before(const Trace& trace, const Organisation& organisation,
                                        const WhyView& why) {
  std::vector<std::int64_t> ticks(trace.items.size());
  std::unordered_map<std::uint64_t, const StepChange*> open;  // by item and step
  const auto close = [&](const StepChange& change, TimePoint at) {
    if (why.asks(change.cause) && is_at(why, organisation, change.team))
      ticks[change.item] += (at - change.at).ticks;
  };
  for (const StepChange& change : trace.changes) {
    if (change.at > trace.recording_started) break;
    const StepChange*& last = open[(std::uint64_t{change.item} << 16U) | change.step];
    if (last != nullptr) close(*last, change.at);
    last = change.activity == Activity::finished ? nullptr : &change;
  }
  for (const auto& [step, last] : open)
    if (last != nullptr && !trace.items[last->item].cancelled)
      close(*last, trace.recording_started);
  return ticks;
}

/// Ticks that every item lost to what is asked for, wherever or at the team.
std::vector<std::int64_t> losses(const Trace& trace, const Organisation& organisation,
                                 const WhyView& why, const std::vector<std::int64_t>& before) {
  std::vector<std::int64_t> ticks = before;
  for (const DelayRecord& delay : trace.delays)
    if (why.asks(delay.cause) && is_at(why, organisation, delay.team))
      ticks[delay.item] += delay.ticks;
  if (!why.team.empty()) return ticks;
  for (const ItemRecord& item : trace.items) {
    if (!item.delivered) continue;
    std::int64_t& lost = ticks[item.facts.id] = 0;
    for (std::size_t c = 0; c < cause_count; ++c)
      if (asked_for(why, c)) lost += item.path_ticks[c];
  }
  return ticks;
}

bool within_part(const Trace& trace, const ItemRecord& item,
                 const std::optional<MonthRange>& part) {
  if (!part) return item.ended > trace.recording_started;
  const auto month = [&](int n) { return trace.recording_started + n * Duration{ticks_per_month}; };
  return item.ended > month(part->first) && item.ended <= month(part->last);
}

std::vector<WhyItem> items_of(const Trace& trace, const Organisation& organisation,
                              const WhyView& why, const std::optional<MonthRange>& part) {
  const std::vector<std::int64_t> before = losses_before(trace, organisation, why);
  const std::vector<std::int64_t> ticks = losses(trace, organisation, why, before);
  const WordSearch search(why.find);
  std::vector<WhyItem> items;
  for (const ItemRecord& item : trace.items) {
    if (!organisation.kinds[item.facts.kind].counted || !within_part(trace, item, part)) continue;
    const std::int64_t lost = ticks[item.facts.id];
    if (lost <= 0 && why.pinned.empty()) continue;
    std::string name = item_name(organisation, item.facts);
    if (lost <= 0 && !why.is_pinned(name)) continue;
    if (!search.finds_all() && !search.finds(name + " " + item_words(item.facts, organisation)))
      continue;
    items.push_back({item.facts.id, std::move(name), Duration{lost}.as_days(),
                     (item.ended - item.facts.arrived).as_days(), item.delivered,
                     Duration{std::min(lost, before[item.facts.id])}.as_days()});
  }
  std::stable_sort(items.begin(), items.end(), [&](const WhyItem& a, const WhyItem& b) {
    const bool first = why.is_pinned(a.name), second = why.is_pinned(b.name);
    return first != second ? first : a.lost > b.lost;
  });
  return items;
}

}  // namespace

std::string loss_words(const WhyItem& item) {
  // One campaign's days are what they are.
  return tr_format("{0} of {1} d", days_words(item.lost, .1), days_words(item.age, .1));
}

double why_days(const StructureSummary& summary, const WhyView& why) {
  double days = 0;
  for (std::size_t c = 0; c < cause_count; ++c)
    if (asked_for(why, c)) days += summary.friction_delay[c].mean;
  return days;
}

bool lost_nothing(const StructureSummary& summary, const WhyView& why) {
  return !(why_days(summary, why) >= least_shown);
}

std::vector<WhyTeam> why_teams(const StructureResult& structure, const StructureSummary& summary,
                               const WhyView& why) {
  if (!structure.model) return {};
  return teams_of(structure.model->organisation(), summary, why);
}

std::vector<std::size_t> teams_shown(const std::vector<WhyTeam>& teams, std::size_t most,
                                     const std::string& asked) {
  const std::size_t room = std::max<std::size_t>(1, most);
  const std::size_t count =
      teams.size() <= room ? teams.size() : std::max<std::size_t>(2, room) - 1;
  std::vector<std::size_t> shown(count);
  std::iota(shown.begin(), shown.end(), std::size_t{0});
  for (std::size_t i = count; i < teams.size(); ++i)
    if (teams[i].id == asked) shown.back() = i;
  return shown;
}

std::string other_teams_words(const std::vector<WhyTeam>& teams,
                              const std::vector<std::size_t>& shown, double place) {
  double days = 0;
  for (std::size_t i = 0; i < teams.size(); ++i)
    if (std::find(shown.begin(), shown.end(), i) == shown.end()) days += teams[i].days;
  const auto count = static_cast<long long>(teams.size() - shown.size());
  return tr_n("and {0} other: {1} days", "and {0} others: {1} days", count, count,
              days_words(days, place));
}

std::vector<WhyItem> why_items(const StructureResult& structure, const WhyView& why,
                               const std::optional<MonthRange>& part) {
  if (!structure.playback) return {};
  return items_of(structure.playback->trace(), structure.playback->organisation(), why, part);
}

std::vector<std::pair<Cause, double>> causes_of(const StructureSummary& summary,
                                                std::size_t group) {
  std::vector<std::pair<Cause, double>> causes;
  for (const CauseFacts& facts : cause_facts()) {
    const double days = summary.friction_delay[index_of(facts.cause)].mean;
    if (facts.cause != Cause::work && static_cast<std::size_t>(facts.group) == group &&
        days >= negligible)
      causes.emplace_back(facts.cause, days);
  }
  return causes;
}

const ItemRecord* find_item(const StructureResult& structure, const std::string& name) {
  if (!structure.playback) return nullptr;
  for (const ItemRecord& item : structure.playback->trace().items)
    if (item_name(structure.playback->organisation(), item.facts) == name) return &item;
  return nullptr;
}

}  // namespace pendulum
