#include "viz/window/life_words.h"

#include <fmt/format.h>

#include "sim/measure/words.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

std::string tenths(Duration span) {
  return fmt::format("{:.1f}", span.as_days());
}

std::string days_words(Duration span) {
  return tr_measure("{0} day", "{0} days", tenths(span));
}

}  // namespace

std::string item_words(const ItemFacts& item, const Organisation& organisation) {
  return tr_name(organisation.kinds[item.kind].name) + ", " +
         tr_name(organisation.markets[item.market].name);
}

std::string life_length_words(const ItemRecord& item, const std::vector<LifeStretch>& path) {
  const std::string age = days_words(item.ended - item.facts.arrived);
  if (item.cancelled) return tr_format("turned down after {0}", age);
  if (!item.delivered) return tr_format("still in progress after {0}", age);
  Duration at_work{};
  for (const LifeStretch& stretch : path)
    if (stretch.cause == Cause::work) at_work += stretch.ended - stretch.began;
  const std::string work = tenths(Duration{item.path_ticks[index_of(Cause::work)]});
  if (work == tenths(at_work))
    return tr_format("{0}, {1} of them at work", age, local_number(work));
  return tr_format("{0}, {1} of them at work, {2} the work itself", age,
                   local_number(tenths(at_work)), local_number(work));
}

namespace {

/// Longest first, the work too.
std::vector<std::pair<Cause, Duration>> spent_by_cause(const ItemRecord& item,
                                                       const std::vector<LifeStretch>& path) {
  if (item.delivered) return path_by_cause(item);
  ItemRecord so_far;
  for (const LifeStretch& stretch : path)
    so_far.path_ticks[index_of(stretch.cause)] += (stretch.ended - stretch.began).ticks;
  return path_by_cause(so_far);
}

}  // namespace

std::string life_losses_words(const ItemRecord& item, const std::vector<LifeStretch>& path) {
  Duration lost{}, told{};
  const auto causes = spent_by_cause(item, path);
  for (const auto& [cause, spent] : causes)
    if (cause != Cause::work) lost += spent;
  std::string losses;
  int parts = 0;
  for (const auto& [cause, spent] : causes) {
    if (cause == Cause::work || spent < hours(1)) continue;
    if (parts++ == 3 || told.ticks * 10 >= lost.ticks * 9) break;
    told += spent;
    losses += (losses.empty() ? "" : ", ") + days_words(spent) + " " + tr(cause_phrase(cause));
  }
  const std::string words = losses.empty() ? "" : tr_format("Lost: {0}.", losses);
  if (!item.delivered) return words;
  const Duration late = item.ended - item.facts.due;
  return words + (words.empty() ? "" : " ") +
         (late > Duration{} ? tr_format("{0} late.", days_words(late)) : tr("On time."));
}

std::string stretch_title(const LifeStretch& stretch, const ItemRecord& item,
                          const Organisation& organisation) {
  const std::vector<std::string>& steps = organisation.kinds[item.facts.kind].steps;
  const auto team = [&](TeamIndex index) {
    return index < organisation.teams.size() ? tr_name(organisation.teams[index].name) : "";
  };
  const std::string step = stretch.step < steps.size() ? tr_name(steps[stretch.step]) : "";
  const std::string place = stretch.activity == Activity::travelling && stretch.from != stretch.team
                                ? team(stretch.from) + " \u2192 " + team(stretch.team)
                                : team(stretch.team);
  return fmt::format("{}, {}: {}", step, place, tr(activity_label(stretch.activity)));
}

std::string stretch_words(const LifeStretch& stretch, const ItemRecord& item) {
  const auto day = [&](TimePoint at) { return local_number(tenths(at - item.facts.arrived)); };
  const std::string spent = days_words(stretch.ended - stretch.began);
  const std::string what =
      stretch.cause == Cause::work ? spent : spent + " " + tr(cause_phrase(stretch.cause));
  return tr_format("{0}, from day {1} to day {2} of its life", what, day(stretch.began),
                   day(stretch.ended));
}

}  // namespace pendulum
