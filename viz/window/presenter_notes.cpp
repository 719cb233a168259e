#include "viz/window/presenter_notes.h"

#include <fmt/format.h>

#include "viz/language/words.h"

namespace pendulum {
namespace {

std::string answer_state(const StoryView& story) {
  if (!story.revealed) return {};
  return story.answered ? tr(" (answered)") : tr(" (the answer is worked out)");
}

}  // namespace

std::string presenter_notes(const StoryView& story, const std::vector<std::string>& changes) {
  const std::vector<StoryStep>& steps = story.story->steps;
  std::string text =
      fmt::format("\n{}  {}{}\n", tr_format("{0} of {1}", story.step + 1, steps.size()),
                  tr_name(story.now().title), answer_state(story));
  for (const std::string& change : changes) text += "  " + tr_format("Changed: {0}", change) + "\n";
  if (!story.now().notes.empty()) text += "  " + tr_name(story.now().notes) + "\n";
  if (story.asks() && !story.revealed)
    text += "  " + tr("next: the answer") + "\n";
  else if (story.step + 1 < steps.size())
    text += "  " + tr_format("next: {0}", tr_name(steps[story.step + 1].title)) + "\n";
  return text;
}

}  // namespace pendulum
