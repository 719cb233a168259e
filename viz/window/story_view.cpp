#include "viz/window/story_view.h"

namespace pendulum {

void StoryView::turn(int by) {
  const std::size_t before = step;
  const bool open = asks() && !revealed;
  if (by > 0 && open) {
    revealed = true;
    return;
  }
  if (by > 0 && step + 1 < story->steps.size()) ++step;
  if (by < 0 && !revealed && step > 0) --step;
  if (by < 0 || step != before) revealed = answered = false;
}

void StoryView::predict(std::size_t structure) {
  if (asks() && !answered && structure < story->files.size()) predicted[step] = structure;
}

}  // namespace pendulum
