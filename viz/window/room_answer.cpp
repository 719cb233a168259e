#include "viz/window/room_answer.h"

#include <vector>

#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/window/panels/room_difference.h"

namespace pendulum {
namespace {

/// "0.5 more", "2 days faster", "16.7 points more": what the best is ahead by.
std::string lead_words(const StoryAnswer& answer, Metric metric) {
  const bool less = facts_of(metric).better == Better::lower;
  PairedDifference difference{.metric = metric,
                              .difference = answer.lead,
                              .simultaneous90 = {},
                              .better_share = 1,
                              .verdict = less ? Verdict::lower : Verdict::higher};
  if (less) difference.difference.mean *= -1;
  const std::string size = difference_size(difference);
  const MetricUnit unit = facts_of(metric).unit;
  if (unit == MetricUnit::share)
    return less ? tr_format("{0} points less", size) : tr_format("{0} points more", size);
  if (unit == MetricUnit::days && metric == Metric::friction_days_per_item)
    return tr_measure("{0} days less", "{0} days less", plain_number(size));
  if (unit == MetricUnit::days)
    return tr_measure("{0} days faster", "{0} days faster", plain_number(size));
  return comparison_words(difference).words;
}

}  // namespace

std::optional<StoryAnswer> answer_of(const Snapshot& snapshot, Metric metric) {
  std::vector<std::vector<double>> values;
  for (const StructureResult& result : snapshot.structures) {
    if (!result.current || !result.metrics_by_future) return std::nullopt;
    std::vector<double>& futures = values.emplace_back();
    for (const MetricValues& future : *result.metrics_by_future)
      futures.push_back(future[index_of(metric)]);
  }
  return answer_question(values, facts_of(metric).better);
}

std::string question_answer(const Snapshot& snapshot, const StoryView& story,
                            const std::optional<StoryAnswer>& answer) {
  if (!answer) return {};
  std::vector<std::string> names;
  for (const StructureResult& result : snapshot.structures)
    names.push_back(shown_name(result.name));
  const auto said = story.predicted.find(story.step);
  return answer_words(*answer, names, lead_words(*answer, story.now().metric),
                      said == story.predicted.end() ? std::nullopt : std::optional(said->second));
}

}  // namespace pendulum
