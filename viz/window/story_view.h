#pragma once

// Where a story stands in front of the room: which step, what was asked, predicted and revealed.

#include <cstddef>
#include <map>
#include <memory>

#include "viz/story/story.h"

namespace pendulum {

struct StoryView {
  std::shared_ptr<const Story> story;
  std::size_t step = 0;
  bool revealed = false;                         // the answer to this step's question was asked for
  bool answered = false;                         // and the room has seen it
  std::map<std::size_t, std::size_t> predicted;  // by step: the structure the room named

  [[nodiscard]] const StoryStep& now() const { return story->steps[step]; }
  [[nodiscard]] bool asks() const { return now().page == StoryPage::question; }
  /// One key on: an open question is answered before the next step. Stays at the ends. A question
  /// come back to is open again, with what was predicted.
  void turn(int by);
  /// What the room says to the question; an answer that is seen is no longer predicted, one that is
  /// still worked out is.
  void predict(std::size_t structure);
  /// The answer is on the screen.
  void show_answer() { answered = true; }
};

}  // namespace pendulum
