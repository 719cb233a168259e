#include "viz/window/room_answer.h"

#include <vector>

#include "sim/experiment/describe.h"
#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/story/answer.h"
#include "viz/window/panels/room_difference.h"

namespace pendulum {
namespace {

/// "0.5 more", "2 days faster", "16.7 points more": what the best is ahead by.
std::string lead_words(const Contest& answer, Metric metric) {
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
  if (unit == MetricUnit::share && less)
    return tr_measure("{0} point less", "{0} points less", plain_number(size));
  if (unit == MetricUnit::days && metric == Metric::friction_days_per_item)
    return tr_measure("{0} days less", "{0} days less", plain_number(size));
  if (unit == MetricUnit::days)
    return tr_measure("{0} days faster", "{0} days faster", plain_number(size));
  return comparison_words(difference).words;
}

}  // namespace

std::optional<Contest> answer_of(const Snapshot& snapshot, Metric metric) {
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const Estimate& futures = snapshot.summaries[i].metrics[index_of(metric)];
    if (!snapshot.structures[i].current || futures.count < 2) return std::nullopt;
  }
  if (snapshot.contests.empty()) return std::nullopt;
  return snapshot.contests[index_of(metric)];
}

std::string question_answer(const Snapshot& snapshot, const StoryView& story,
                            const std::optional<Contest>& answer) {
  if (!answer) return {};
  std::vector<std::string> names;
  for (const StructureResult& result : snapshot.structures)
    names.push_back(shown_name(result.name));
  const auto said = story.predicted.find(story.step);
  const Metric metric = story.now().metric;
  const double next = snapshot.summaries[answer->next].metrics[index_of(metric)].mean;
  const bool matters =
      answer->next == answer->best || is_of_consequence(metric, answer->lead.mean, next);
  return answer_words(*answer, names, lead_words(*answer, metric), matters,
                      said == story.predicted.end() ? std::nullopt : std::optional(said->second));
}

}  // namespace pendulum
