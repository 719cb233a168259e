#include "viz/window/text_twin.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/window/month_words.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/room_answer.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

std::string conditions_in_words(const Snapshot& snapshot) {
  return tr_n("{0} of {1} futures of {2} month, seed {3}. {4}",
              "{0} of {1} futures of {2} months, seed {3}. {4}", snapshot.months, snapshot.futures,
              snapshot.target, snapshot.months, snapshot.seed,
              snapshot.books_balance ? tr("The books balance in all of them.")
                                     : tr("The books do not balance: do not use these figures.")) +
         "\n";
}

std::string outcome_in_words(const OutcomeTile& tile) {
  std::string text = fmt::format("\n{}, {}\n", tile.title, tile.unit_words);
  for (const OutcomeRow& row : tile.rows) {
    text += "  " + tr_format("{0}: {1}", row.name, row.value);
    if (!row.comparison.words.empty()) text += ", " + row.comparison.words;
    if (!row.comparison.futures.empty())
      text += tr_format(", in {0} futures", row.comparison.futures);
    if (!row.comparison.same.empty()) text += ", " + row.comparison.same;
    text += "\n";
  }
  return text;
}

std::string ignorance_in_words(const Snapshot& snapshot, Metric metric) {
  const std::string words = ignorance_words(snapshot, metric);
  return words.empty() ? words : "  " + words + "\n";
}

/// The causes of delay, in days a campaign, the largest first: all that a table would show, so that
/// what the sentence tells is among them.
std::string friction_in_words(const FrictionRow& row) {
  std::vector<std::size_t> order;
  for (std::size_t group = 0; group < row.days.size(); ++group)
    if (std::isfinite(row.days[group]) && row.days[group] >= row.place / 2) order.push_back(group);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return row.days[a] > row.days[b]; });
  std::string text = "  " + tr_format("{0}:", row.name);
  for (const std::size_t group : order)
    text +=
        fmt::format("{} {} {}", group == order.front() ? "" : ",",
                    tr(cause_group_facts()[group].label), days_words(row.days[group], row.place));
  return text + (order.empty() ? tr(" nothing to speak of") : "") + "\n";
}

std::string flag_in_words(const TimeFlag& flag, const Snapshot& snapshot) {
  std::string whose;
  for (const std::size_t structure : flag.structures)
    whose += (whose.empty() ? " (" : ", ") + shown_name(snapshot.structures[structure].name);
  if (!whose.empty()) whose += ")";
  return "  " + tr_format("{0}: {1}", moment_words(flag.month), flag.title) + whose + "\n";
}

std::string outcomes_in_words(const Snapshot& snapshot, const ComparisonView& view) {
  std::string text;
  for (const Metric metric : distribution_metrics)
    text +=
        outcome_in_words(make_outcome_tile(view, metric)) + ignorance_in_words(snapshot, metric);
  return text;
}

}  // namespace

std::string comparison_in_words(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                                const std::string& differs) {
  std::string text;
  if (!snapshot.sentence.empty()) text += snapshot.sentence + "\n";
  if (!differs.empty()) text += differs + "\n";
  text += conditions_in_words(snapshot);
  const ComparisonView view = comparison_view(snapshot);
  text += outcomes_in_words(snapshot, view);
  text += "\n" + tr("Where campaigns wait most, days a campaign");
  if (snapshot.part) text += ", " + snapshot.part_words();
  text += "\n";
  for (const FrictionRow& row : make_friction_rows(view)) text += friction_in_words(row);
  if (!flags.empty()) text += "\n" + tr("What happens") + "\n";
  for (const TimeFlag& flag : flags) text += flag_in_words(flag, snapshot);
  return text;
}

std::string step_in_words(const Snapshot& snapshot, const StoryView& story,
                          const std::vector<std::string>& changes) {
  const StoryStep& step = story.now();
  std::string text = tr_format("{0} of {1}", story.step + 1, story.story->steps.size()) + "  " +
                     tr_name(step.title) + "\n";
  for (const std::string& change : changes) text += tr_format("Changed: {0}", change) + "\n";
  if (!step.text.empty()) text += tr_name(step.text) + "\n";
  if (!step.question.empty()) text += tr_name(step.question) + "\n";
  if (story.revealed)
    text += question_answer(snapshot, story, answer_of(snapshot, step.metric)) + "\n";
  return text;
}

std::string page_in_words(const Snapshot& snapshot, const StoryStep& step) {
  switch (step.page) {
    case StoryPage::compare:
      return (snapshot.sentence.empty() ? "" : snapshot.sentence + "\n") +
             outcomes_in_words(snapshot, comparison_view(snapshot));
    case StoryPage::chart:
    case StoryPage::question:
      return outcome_in_words(make_outcome_tile(comparison_view(snapshot), step.metric));
    case StoryPage::map:
      break;
  }
  return "";
}

}  // namespace pendulum
