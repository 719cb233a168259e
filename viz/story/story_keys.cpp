#include "viz/story/story_keys.h"

#include <array>

namespace pendulum {

std::span<const StoryKey> story_keys() {
  static constexpr std::array<StoryKey, 4> keys{{
      {"story", StoryForm::text, true, "The title; a file that says it is a story."},
      {"structures", StoryForm::structures, true,
       "The scenario files it shows, seen from this file; FILE@VARIANT for a variant."},
      {"steps", StoryForm::steps, true, "What the room is shown, in this order."},
      {"translations", StoryForm::translations, false,
       "Texts of the file in other languages: language, English text, text."},
  }};
  return keys;
}

std::span<const StoryKey> step_keys() {
  static constexpr std::array<StoryKey, 11> keys{{
      {"title", StoryForm::text, true, "Large, below the page."},
      {"text", StoryForm::short_text, false, "A sentence or two below the title."},
      {"notes", StoryForm::text, false, "For who presents; never on the screen."},
      {"page", StoryForm::page, false,
       "What is shown: compare unless the step says another or asks a question."},
      {"structure", StoryForm::structure, false,
       "Whose map: the file's name without its ending, with @variant if there is one."},
      {"metric", StoryForm::metric, false, "What a chart shows, or a question is decided by."},
      {"question", StoryForm::text, false, "Which structure does best by the metric?"},
      {"month", StoryForm::month, false,
       "Months that have passed on the clock; else it stays where it was."},
      {"reset", StoryForm::flag, false, "All levers go back to what the files say, first."},
      {"set", StoryForm::settings, false,
       "Levers that move for every structure, from this step on, each by its path."},
      {"set_in", StoryForm::settings_within, false,
       "Levers that move for one structure: its name, then each by its path."},
  }};
  return keys;
}

const std::vector<std::string>& page_names() {
  static const std::vector<std::string> names{"compare", "map", "chart", "question"};
  return names;
}

std::vector<std::string> names_of(std::span<const StoryKey> keys) {
  std::vector<std::string> names;
  for (const StoryKey& key : keys) names.emplace_back(key.key);
  return names;
}

}  // namespace pendulum
