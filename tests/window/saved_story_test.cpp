#include "viz/window/saved_story.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace pendulum {
namespace {

/// A map, a question, another question; shown to two structures.
Story three_steps() {
  Story story;
  story.file = "/talk/story.yaml";
  story.files = {"/talk/a.yaml", "/talk/b.yaml@lean"};
  story.steps.resize(3);
  const std::vector<std::string> titles{"See", "Ask", "Ask again"};
  for (std::size_t i = 0; i < 3; ++i) story.steps[i].title = titles[i];
  for (const std::size_t asked : {1U, 2U}) {
    story.steps[asked].page = StoryPage::question;
    story.steps[asked].question = titles[asked] + "?";
  }
  return story;
}

SavedStory kept_at_answer() {
  StoryView view;
  view.story = std::make_shared<const Story>(three_steps());
  view.turn(1);
  view.predict(1);
  view.turn(1);
  view.turn(1);
  view.predict(0);
  view.turn(1);
  return saved_story(view);
}

StoryView again(Story story) {
  return story_where(std::make_shared<const Story>(std::move(story)), kept_at_answer());
}

TEST_CASE("a story stands again where it stood, with what the room said") {
  const SavedStory kept = kept_at_answer();
  CHECK(kept.file == "/talk/story.yaml");
  const StoryView view = again(three_steps());
  CHECK((view.step == 2 && view.revealed));
  CHECK(view.predicted == std::map<std::size_t, std::size_t>{{1, 1}, {2, 0}});
  CHECK(saved_story(view) == kept);
}

TEST_CASE("a story that was changed meanwhile is found again by its words") {
  Story longer = three_steps();
  longer.steps.insert(longer.steps.begin(), StoryStep());
  CHECK(again(longer).step == 3);
  CHECK(again(longer).predicted == std::map<std::size_t, std::size_t>{{2, 1}, {3, 0}});
  Story other = three_steps();
  other.steps[2].title = "Another";
  other.steps[1].question = "What else?";
  CHECK(again(other).step == 2);
  CHECK_FALSE(again(other).revealed);
  CHECK(again(other).predicted == std::map<std::size_t, std::size_t>{{2, 0}});
  Story shorter = three_steps();
  shorter.steps.resize(1);
  CHECK(again(shorter).step == 0);
  CHECK(again(shorter).predicted.empty());
}

TEST_CASE("a story that is gone, wrong or of other files is not told again") {
  const testing::TemporaryFolder folder;
  SavedStory kept;
  kept.file = folder.file("story.yaml");
  const std::vector<FileArgument> files{
      {folder.file("a.yaml"), ""}, {folder.file("b.yaml"), "lean"}, {folder.file("kept.yaml"), ""}};
  const auto told = [&](const std::string& text) {
    std::ofstream(kept.file) << text;
    return story_again(kept, files).has_value();
  };
  CHECK_FALSE(story_again(kept, files));
  CHECK(told("story: S\nstructures: [a.yaml, b.yaml@lean]\nsteps: [{title: T}]\n"));
  CHECK_FALSE(told("story: S\nstructures: [a.yaml, b.yaml]\nsteps: [{title: T}]\n"));
  CHECK_FALSE(told("story: S\nstructures: [b.yaml@lean, a.yaml]\nsteps: [{title: T}]\n"));
  CHECK_FALSE(told("story: S\nstructures: [a.yaml, b.yaml@lean]\n"));
  CHECK_FALSE(told("schema_version: 1\n"));
}

}  // namespace
}  // namespace pendulum
