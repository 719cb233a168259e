#include "viz/window/room_answer.h"

#include <algorithm>
#include <cmath>
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
  if (unit == MetricUnit::share && less)
    return tr_measure("{0} point less", "{0} points less", plain_number(size));
  if (unit == MetricUnit::share)
    return tr_measure("{0} point more", "{0} points more", plain_number(size));
  if (unit == MetricUnit::days && metric == Metric::friction_days_per_item)
    return tr_measure("{0} day less", "{0} days less", plain_number(size));
  if (unit == MetricUnit::days)
    return tr_measure("{0} day faster", "{0} days faster", plain_number(size));
  return comparison_words(difference).words;
}

/// Of how far the best is ahead of the next.
FutureCounts times_ahead(const Snapshot& snapshot, const Contest& answer, Metric metric) {
  const auto& best = snapshot.structures[answer.best].metrics_by_future;
  const auto& next = snapshot.structures[answer.next].metrics_by_future;
  if (!best || !next) return {};
  const double sign = facts_of(metric).better == Better::lower ? -1 : 1;
  std::vector<double> gaps;
  for (std::size_t f = 0; f < std::min(best->size(), next->size()); ++f)
    gaps.push_back(sign * ((*best)[f][index_of(metric)] - (*next)[f][index_of(metric)]));
  return count_futures(gaps);
}

AnswerLead lead_of(const Snapshot& snapshot, const Contest& answer, Metric metric) {
  const FutureCounts futures = times_ahead(snapshot, answer, metric);
  const double next = snapshot.summaries[answer.next].metrics[index_of(metric)].mean;
  AnswerLead lead;
  lead.size = lead_words(answer, metric);
  if (futures.contradict(Verdict::higher)) lead.size = tr_format("{0} on average", lead.size);
  lead.futures = tr_format_in("futures", "{0} of {1}", futures.higher,
                              futures.higher + futures.lower + futures.equal);
  lead.matters = answer.next == answer.best || is_of_consequence(metric, answer.lead.mean, next);
  return lead;
}

}  // namespace

std::optional<Contest> answer_of(const Snapshot& snapshot, Metric metric) {
  // After two futures "no clear difference" would be said of most questions.
  if (!snapshot.settled) return std::nullopt;
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
  return answer_words(*answer, names, lead_of(snapshot, *answer, metric),
                      said == story.predicted.end() ? std::nullopt : std::optional(said->second));
}

}  // namespace pendulum
