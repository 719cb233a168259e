#include "viz/window/panels/room_words.h"

#include <array>
#include <cmath>

#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/panels/room_row.h"

namespace pendulum {
namespace {

/// Clear, better, and large enough to be worth a headline.
bool is_advantage(const PairedDifference& difference, double baseline) {
  const double size = std::abs(difference.difference.mean);
  const bool share = facts_of(difference.metric).unit == MetricUnit::share;
  if (size < (share ? .01 : .03 * std::abs(baseline))) return false;
  const Better better = facts_of(difference.metric).better;
  return (better == Better::higher && difference.verdict == Verdict::higher) ||
         (better == Better::lower && difference.verdict == Verdict::lower);
}

/// "Hybrid: 3 days faster than Local, in 97 of 100 futures".
std::string advantage_words(const PairedDifference& difference, const std::string& name,
                            const std::string& baseline) {
  const std::string size = difference_size(difference);
  const std::string futures = comparison_words(difference).futures;
  const long long count = count_of(plain_number(size));
  if (difference.metric == Metric::lead_time_days)
    return tr_n("{0}: {1} days faster than {2}, in {3} futures",
                "{0}: {1} days faster than {2}, in {3} futures", count, name, size, baseline,
                futures);
  if (difference.metric == Metric::asset_reuse_share)
    return tr_n("{0}: {1} points more of its assets used again than {2}, in {3} futures",
                "{0}: {1} points more of its assets used again than {2}, in {3} futures", count,
                name, size, baseline, futures);
  return tr_n("{0}: {1} more campaigns a month than {2}, in {3} futures",
              "{0}: {1} more campaigns a month than {2}, in {3} futures", count, name, size,
              baseline, futures);
}

std::string count_words(std::size_t structures) {
  constexpr std::array<std::string_view, 7> words = {
      to_translate("none"),      to_translate("it"),       to_translate("both"),
      to_translate("all three"), to_translate("all four"), to_translate("all five"),
      to_translate("all six")};
  return structures < words.size() ? tr(words[structures]) : tr_format("all {0}", structures);
}

}  // namespace

std::string room_headline(const Snapshot& snapshot) {
  if (snapshot.futures == 0) return tr("Simulating the first futures …");
  if (snapshot.structures.size() < 2) return snapshot.sentence;
  const std::string baseline = shown_name(snapshot.structures[snapshot.baseline].name);
  for (const Metric metric : room_metrics) {
    const PairedDifference* best = nullptr;
    std::size_t best_structure = 0;
    const double base = snapshot.summaries[snapshot.baseline].metrics[index_of(metric)].mean;
    for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
      const PairedDifference* one = snapshot.difference(i, metric);
      if (one == nullptr || !is_advantage(*one, base)) continue;
      if (best != nullptr && std::abs(one->difference.mean) <= std::abs(best->difference.mean))
        continue;
      best = one;
      best_structure = i;
    }
    if (best == nullptr) continue;
    return advantage_words(*best, shown_name(snapshot.structures[best_structure].name), baseline);
  }
  return tr_format("Nothing is clearly better than {0}", baseline);
}

std::string room_note(const Snapshot& snapshot, std::optional<double> month, bool has_bars) {
  const std::string structures = count_words(snapshot.structures.size());
  std::string bars =
      !has_bars ? tr_format("Same demand and luck in {0}.", structures)
      : month   ? tr_format("Bars: 9 of 10 futures. Same demand and luck in {0}. Maps: month {1}.",
                            structures, static_cast<int>(*month))
                : tr_format("Bars: 9 of 10 futures. Same demand and luck in {0}.", structures);
  if (snapshot.structures.size() == 1)  // nobody to have the same luck as
    bars = month ? tr_format("Bars: 9 of 10 futures. Map: month {0}.", static_cast<int>(*month))
                 : tr("Bars: 9 of 10 futures.");
  if (snapshot.part) bars = tr_format("Figures of {0}. {1}", snapshot.part_words(), bars);
  if (snapshot.settled && !snapshot.stopped) return bars;
  return tr_format("{0} of {1} futures so far. {2}", snapshot.futures, snapshot.target, bars);
}

}  // namespace pendulum
