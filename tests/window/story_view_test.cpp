#include "viz/window/story_view.h"

#include "tests/catch.h"
#include "viz/window/presenter_notes.h"

namespace pendulum {
namespace {

/// Two steps to see with a question between them.
StoryView view() {
  Story story;
  story.files = {"a.yaml", "b.yaml"};
  story.steps.resize(3);
  story.steps[0].title = "See";
  story.steps[0].notes = "Slowly.";
  story.steps[1].page = StoryPage::question;
  story.steps[1].title = "Ask";
  story.steps[2].title = "End";
  StoryView result;
  result.story = std::make_shared<const Story>(std::move(story));
  return result;
}

TEST_CASE("a question is answered before the story goes on, and the ends are ends") {
  StoryView story = view();
  story.turn(-1);
  CHECK(story.step == 0);
  story.turn(1);
  CHECK((story.step == 1 && !story.revealed));
  story.turn(1);
  CHECK((story.step == 1 && story.revealed));
  story.turn(1);
  CHECK((story.step == 2 && !story.revealed));
  story.turn(1);
  CHECK(story.step == 2);
  story.turn(-1);
  CHECK((story.step == 1 && !story.revealed));
}

TEST_CASE("what the room said is kept; nobody predicts what is known") {
  StoryView story = view();
  story.predict(1);
  CHECK(story.predicted.empty());
  story.turn(1);
  story.predict(7);
  CHECK(story.predicted.empty());
  story.predict(1);
  story.predict(0);
  story.turn(1);
  // It was asked for, but the futures cannot tell yet.
  story.predict(1);
  CHECK(story.predicted.at(1) == 1);
  story.predict(0);
  story.show_answer();
  story.predict(1);
  CHECK(story.predicted.at(1) == 0);
  story.turn(-1);
  CHECK_FALSE(story.answered);  // open again
  story.predict(1);
  CHECK(story.predicted.at(1) == 1);
}

TEST_CASE("who presents reads notes and what comes next") {
  StoryView story = view();
  CHECK(presenter_notes(story, {}) == "\n1 of 3  See\n  Slowly.\n  next: Ask\n");
  story.turn(1);
  CHECK(presenter_notes(story, {}) == "\n2 of 3  Ask\n  next: the answer\n");
  story.turn(1);
  CHECK(presenter_notes(story, {}) == "\n2 of 3  Ask (the answer is worked out)\n  next: End\n");
  story.show_answer();
  CHECK(presenter_notes(story, {}) == "\n2 of 3  Ask (answered)\n  next: End\n");
  story.turn(1);
  CHECK(presenter_notes(story, {}) == "\n3 of 3  End\n");
  CHECK(presenter_notes(story, {"Demand: 1 → 2"}) == "\n3 of 3  End\n  Changed: Demand: 1 → 2\n");
}

}  // namespace
}  // namespace pendulum
