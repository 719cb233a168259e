#include "viz/window/presenter_notes.h"

#include <fmt/format.h>

namespace pendulum {

std::string presenter_notes(const StoryView& story) {
  const std::vector<StoryStep>& steps = story.story->steps;
  std::string text = fmt::format("\n{} of {}  {}{}\n", story.step + 1, steps.size(),
                                 story.now().title, story.revealed ? " (answered)" : "");
  if (!story.now().notes.empty()) text += "  " + story.now().notes + "\n";
  if (story.asks() && !story.revealed)
    text += "  next: the answer\n";
  else if (story.step + 1 < steps.size())
    text += "  next: " + steps[story.step + 1].title + "\n";
  return text;
}

}  // namespace pendulum
