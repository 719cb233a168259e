#include "viz/window/panels/room_words.h"

#include <array>
#include <cmath>
#include <optional>

#include "sim/experiment/describe.h"
#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/window/month_words.h"

namespace pendulum {
namespace {

/// What may be the headline, most important first. Net value has what the others cost and bring in
/// it.
constexpr std::array headline_metrics{Metric::net_value_per_month, Metric::throughput_per_month,
                                      Metric::lead_time_days, Metric::asset_reuse_share};

/// Clear, large and frequent enough to be worth a headline: better, or worse.
bool is_telling(const Snapshot& snapshot, const PairedDifference& difference, bool better) {
  const Estimate& baseline =
      snapshot.summaries[snapshot.baseline].metrics[index_of(difference.metric)];
  if (difference.verdict == Verdict::no_clear_difference ||
      difference.futures.contradict(difference.verdict) ||
      !is_of_consequence(difference.metric, difference.difference.mean, baseline.mean))
    return false;
  const bool higher_is_better = facts_of(difference.metric).better == Better::higher;
  return better == ((difference.verdict == Verdict::higher) == higher_is_better);
}

double size_of(const Snapshot& snapshot, const PairedDifference& difference) {
  const Estimate& baseline =
      snapshot.summaries[snapshot.baseline].metrics[index_of(difference.metric)];
  return relative_size(difference.metric, difference.difference.mean, baseline.mean);
}

/// The loss beside which a gain is no good news: any of net value, else the largest of what is
/// larger beside its figure; null if there is none. What a gain of net value cost elsewhere has
/// been taken off it.
const PairedDifference* outweighs(const Snapshot& snapshot, std::size_t structure,
                                  const PairedDifference& gain) {
  if (gain.metric == Metric::net_value_per_month) return nullptr;
  const PairedDifference* value = snapshot.difference(structure, Metric::net_value_per_month);
  if (value != nullptr && is_telling(snapshot, *value, false)) return value;
  const PairedDifference* largest = nullptr;
  double most = size_of(snapshot, gain);
  for (const Metric metric : headline_metrics) {
    const PairedDifference* loss = snapshot.difference(structure, metric);
    if (loss == nullptr || !is_telling(snapshot, *loss, false)) continue;
    if (size_of(snapshot, *loss) <= most) continue;
    largest = loss;
    most = size_of(snapshot, *loss);
  }
  return largest;
}

/// "Hybrid: 3 days faster than Local, in 97 of 100 futures".
std::string headline_words(const PairedDifference& difference, const std::string& name,
                           const std::string& baseline) {
  const std::string size = difference_size(difference);
  const std::string futures = comparison_words(difference).futures;
  const long long count = count_of(plain_number(size));
  const bool up = difference.verdict == Verdict::higher;
  if (difference.metric == Metric::lead_time_days)
    return up ? tr_n("{0}: {1} day slower than {2}, in {3} futures",
                     "{0}: {1} days slower than {2}, in {3} futures", count, name, size, baseline,
                     futures)
              : tr_n("{0}: {1} day faster than {2}, in {3} futures",
                     "{0}: {1} days faster than {2}, in {3} futures", count, name, size, baseline,
                     futures);
  if (difference.metric == Metric::asset_reuse_share && !up)
    return tr_n("{0}: {1} point less of its assets used again than {2}, in {3} futures",
                "{0}: {1} points less of its assets used again than {2}, in {3} futures", count,
                name, size, baseline, futures);
  if (difference.metric == Metric::asset_reuse_share)
    return tr_n("{0}: {1} point more of its assets used again than {2}, in {3} futures",
                "{0}: {1} points more of its assets used again than {2}, in {3} futures", count,
                name, size, baseline, futures);
  if (difference.metric == Metric::net_value_per_month)
    return up ? tr_format("{0}: {1} more net value a month than {2}, in {3} futures", name, size,
                          baseline, futures)
              : tr_format("{0}: {1} less net value a month than {2}, in {3} futures", name, size,
                          baseline, futures);
  if (!up)
    return tr_n("{0}: {1} fewer campaign a month than {2}, in {3} futures",
                "{0}: {1} fewer campaigns a month than {2}, in {3} futures", count, name, size,
                baseline, futures);
  return tr_n("{0}: {1} more campaign a month than {2}, in {3} futures",
              "{0}: {1} more campaigns a month than {2}, in {3} futures", count, name, size,
              baseline, futures);
}

/// Who differs most in this metric for the better, if anybody.
std::optional<std::size_t> most_ahead(const Snapshot& snapshot, Metric metric) {
  std::optional<std::size_t> best;
  double most = 0;
  bool best_clean = false;
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const PairedDifference* one = snapshot.difference(i, metric);
    if (one == nullptr || !is_telling(snapshot, *one, true)) continue;
    // A structure that loses more than it gains is ahead only of those that do too.
    const double size = std::abs(one->difference.mean);
    const bool clean = outweighs(snapshot, i, *one) == nullptr;
    if (best && (clean != best_clean ? best_clean : size <= most)) continue;
    best = i;
    best_clean = clean;
    most = size;
  }
  return best;
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
  const PairedDifference* loss = nullptr;
  std::size_t loser = 0;
  const auto name = [&](std::size_t i) { return shown_name(snapshot.structures[i].name); };
  for (const Metric metric : headline_metrics) {
    const std::optional<std::size_t> best = most_ahead(snapshot, metric);
    if (!best) continue;
    const PairedDifference& gain = *snapshot.difference(*best, metric);
    const PairedDifference* lost = outweighs(snapshot, *best, gain);
    if (lost == nullptr) return headline_words(gain, name(*best), baseline);
    if (loss == nullptr) loss = lost, loser = *best;
  }
  // The only gain there is costs more than it brings.
  if (loss != nullptr) return headline_words(*loss, name(loser), baseline);
  return tr_format("Nothing is clearly better than {0}", baseline);
}

std::string room_note(const Snapshot& snapshot, std::optional<double> month, bool has_bars) {
  const std::string structures = count_words(snapshot.structures.size());
  const std::string same = snapshot.same_demand
                               ? tr_format("Same demand and luck in {0}.", structures)
                               : tr_format("Same luck in {0}.", structures);
  std::string bars = !has_bars ? same
                     : month   ? tr_format("Bars: 9 of 10 futures. {0} Maps: month {1}.", same,
                                           month_at(*month, snapshot.months))
                               : tr_format("Bars: 9 of 10 futures. {0}", same);
  if (snapshot.structures.size() == 1)  // nobody to have the same luck as
    bars = month ? tr_format("Bars: 9 of 10 futures. Map: month {0}.",
                             month_at(*month, snapshot.months))
                 : tr("Bars: 9 of 10 futures.");
  if (snapshot.part) bars = tr_format("Figures of {0}. {1}", snapshot.part_words(), bars);
  if (snapshot.settled && !snapshot.stopped) return bars;
  return tr_format("{0} of {1} futures so far. {2}", snapshot.futures, snapshot.target, bars);
}

}  // namespace pendulum
