#include "sim/measure/life.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/measure/words.h"

namespace pendulum {
namespace {

std::string days_text(Duration span) {
  const std::string number = fmt::format("{:.1f}", span.as_days());
  return number + (number == "1.0" ? " day" : " days");
}

/// Where the time went besides work: the longest waits, as many as explain most of it.
std::string losses_text(const ItemRecord& item) {
  Duration lost{};
  const auto path = path_by_cause(item);
  for (const auto& [cause, spent] : path)
    if (cause != Cause::work) lost += spent;
  std::vector<std::string> parts;
  Duration told{};
  for (const auto& [cause, spent] : path) {
    if (cause == Cause::work || spent < hours(1)) continue;
    if (parts.size() == 3 || told.ticks * 10 >= lost.ticks * 9) break;
    parts.push_back(fmt::format("{} {}", days_text(spent), cause_phrase(cause)));
    told += spent;
  }
  return parts.empty() ? "" : "; it lost " + join_words(parts);
}

}  // namespace

ItemLife life_of(const Trace& trace, ItemId item) {
  PENDULUM_CHECK(item < trace.items.size(), "the trace knows no item " + std::to_string(item));
  ItemLife life;
  life.item = trace.items[item];
  std::vector<std::size_t> open;  // by step: index of its open stretch + 1, else 0
  for (const StepChange& change : trace.changes) {
    if (change.item != item) continue;
    if (change.step >= open.size()) open.resize(change.step + std::size_t{1});
    std::size_t& current = open[change.step];
    if (current != 0) life.stretches[current - 1].ended = change.at;
    current = 0;
    if (change.activity == Activity::finished) continue;
    life.stretches.push_back({change.step, change.activity, change.cause, change.team, change.from,
                              change.at, change.at});
    current = life.stretches.size();
  }
  for (const std::size_t current : open)
    if (current != 0) life.stretches[current - 1].ended = life.item.ended;
  std::erase_if(life.stretches, [](const LifeStretch& s) { return s.began == s.ended; });
  return life;
}

// A step is ready in the very moment in which the last of its predecessors is done, and the trace
// tells of that right before. So walking back, whatever was done last before a step began is what
// it waited for.
std::vector<LifeStretch> deciding_path(const Trace& trace, ItemId item) {
  PENDULUM_CHECK(item < trace.items.size(), "the trace knows no item " + std::to_string(item));
  const ItemRecord& record = trace.items[item];
  std::vector<const StepChange*> changes;
  for (const StepChange& change : trace.changes)
    if (change.item == item) changes.push_back(&change);
  std::vector<LifeStretch> path;
  TimePoint end = record.ended;
  for (std::size_t last = changes.size(); last > 0;) {
    const StepIndex step = changes[last - 1]->step;
    std::size_t first = last;  // of the step's changes, plus one
    for (std::size_t i = last; i-- > 0;) {
      const StepChange& change = *changes[i];
      if (change.step != step) continue;
      first = i + 1;
      if (change.activity == Activity::finished || change.at == end) continue;
      path.push_back(
          {step, change.activity, change.cause, change.team, change.from, change.at, end});
      end = change.at;
    }
    last = first - 1;
    while (last > 0 && changes[last - 1]->activity != Activity::finished) --last;
  }
  // Before the first step is ready a tiger team is set up.
  if (end > record.facts.arrived && !path.empty())
    path.push_back({path.back().step, Activity::chartering, Cause::coordination, path.back().team,
                    path.back().team, record.facts.arrived, end});
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<std::pair<Cause, Duration>> path_by_cause(const ItemRecord& item) {
  std::vector<std::pair<Cause, Duration>> path;
  for (const CauseFacts& facts : cause_facts())
    if (const std::int64_t ticks = item.path_ticks[index_of(facts.cause)]; ticks > 0)
      path.emplace_back(facts.cause, Duration{ticks});
  std::stable_sort(path.begin(), path.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return path;
}

std::string describe_life(std::string_view name, const ItemLife& life) {
  const ItemRecord& item = life.item;
  const Duration age = item.ended - item.facts.arrived;
  if (item.cancelled) return fmt::format("{} was turned down after {}.", name, days_text(age));
  if (!item.delivered)
    return fmt::format("{} is still in progress when the run ends, {} after it was accepted.", name,
                       days_text(age));
  const Duration work{item.path_ticks[index_of(Cause::work)]};
  std::string text = fmt::format("{} took {}, {:.1f} of them the work itself{}", name,
                                 days_text(age), work.as_days(), losses_text(item));
  const Duration late = item.ended - item.facts.due;
  if (late > Duration{})
    text += late < hours(1) ? "; it was a little late" : "; it was " + days_text(late) + " late";
  else
    text += "; it was on time";
  return text + ".";
}

std::string_view activity_label(Activity activity) {
  switch (activity) {
    case Activity::waiting:
      return "waiting";
    case Activity::working:
      return "at work";
    case Activity::travelling:
      return "handed over";
    case Activity::deciding:
      return "before the committee";
    case Activity::reviewing:
      return "in review";
    case Activity::blocked:
      return "held up";
    case Activity::chartering:
      return "tiger team set up";
    case Activity::finished:
      return "finished";
  }
  return "";
}

}  // namespace pendulum
