#pragma once

// The keys a story file may have, each said once: the reader refuses all others, and the schema
// offers these.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pendulum {

/// What stands at a key.
enum class StoryForm {
  text,
  short_text,  // at most `longest_text`
  structures,
  steps,
  translations,
  page,
  structure,  // the label of one of the structures
  metric,
  month,
  flag,
  settings,        // values by path
  settings_within  // the same by structure
};

struct StoryKey {
  std::string_view key;
  StoryForm form;
  bool needed;
  std::string_view sentence;
};

std::span<const StoryKey> story_keys();
std::span<const StoryKey> step_keys();
/// "compare", "map", …, in the order of StoryPage.
const std::vector<std::string>& page_names();
std::vector<std::string> names_of(std::span<const StoryKey> keys);

inline constexpr std::size_t most_story_structures = 4, most_story_steps = 100;
inline constexpr double last_story_month = 600;
/// Bytes: what a room reads, and what fits below a page.
inline constexpr std::size_t longest_text = 400;

}  // namespace pendulum
