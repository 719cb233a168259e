#pragma once

// Where a story stands, as it is kept of a session: so said that it is found again after the file
// was changed.

#include <optional>
#include <string>
#include <vector>

#include "viz/window/options.h"
#include "viz/window/story_view.h"

namespace pendulum {

/// What a room said to a question.
struct SavedPrediction {
  std::size_t step = 0;
  std::string question;
  std::size_t structure = 0;
  bool operator==(const SavedPrediction&) const = default;
};

struct SavedStory {
  std::string file;  // absolute
  std::size_t step = 0;
  std::string title;  // of the step
  bool revealed = false;
  std::vector<SavedPrediction> predicted;
  bool operator==(const SavedStory&) const = default;
};

SavedStory saved_story(const StoryView& view);

/// The story where it stood: at the step of that title, else as far on as it was. What was said to
/// a question that is no longer asked is left out.
StoryView story_where(std::shared_ptr<const Story> story, const SavedStory& kept);

/// The file read again; nothing when it is no story any more, or not of these files (further ones
/// may follow).
std::optional<Story> story_again(const SavedStory& kept, const std::vector<FileArgument>& files);

}  // namespace pendulum
