#include "viz/window/saved_story.h"

#include <algorithm>
#include <filesystem>

namespace pendulum {
namespace {

std::string absolute_path(const std::string& path) {
  std::error_code problem;
  const auto whole = std::filesystem::absolute(path, problem);
  return problem ? path : whole.lexically_normal().string();
}

/// The step for which `is` holds: the one at `first` if it does, else the earliest.
template <typename Is>
std::optional<std::size_t> find_step(const Story& story, std::size_t first, const Is& is) {
  if (first < story.steps.size() && is(story.steps[first])) return first;
  const auto found = std::find_if(story.steps.begin(), story.steps.end(), is);
  if (found == story.steps.end()) return std::nullopt;
  return static_cast<std::size_t>(found - story.steps.begin());
}

}  // namespace

SavedStory saved_story(const StoryView& view) {
  SavedStory saved{absolute_path(view.story->file), view.step, view.now().title, view.revealed, {}};
  for (const auto& [step, structure] : view.predicted)
    saved.predicted.push_back({step, view.story->steps[step].question, structure});
  return saved;
}

StoryView story_where(std::shared_ptr<const Story> story, const SavedStory& kept) {
  StoryView view;
  view.story = std::move(story);
  const auto titled = [&](const StoryStep& step) { return step.title == kept.title; };
  const std::optional<std::size_t> same = find_step(*view.story, kept.step, titled);
  view.step = same.value_or(std::min(kept.step, view.story->steps.size() - 1));
  view.revealed = same && kept.revealed && view.asks();
  for (const SavedPrediction& said : kept.predicted) {
    const auto asked = find_step(*view.story, said.step, [&](const StoryStep& step) {
      return step.page == StoryPage::question && step.question == said.question;
    });
    if (asked && said.structure < view.story->files.size()) view.predicted[*asked] = said.structure;
  }
  return view;
}

std::optional<Story> story_again(const SavedStory& kept, const std::vector<FileArgument>& files) {
  std::optional<StoryFile> read = read_story(kept.file);
  if (!read || !read->story || read->story->files.size() > files.size()) return std::nullopt;
  for (std::size_t i = 0; i < read->story->files.size(); ++i) {
    const FileArgument now = parse_file_argument(read->story->files[i]);
    if (absolute_path(now.path) != absolute_path(files[i].path) || now.variant != files[i].variant)
      return std::nullopt;
  }
  return std::move(read->story);
}

}  // namespace pendulum
