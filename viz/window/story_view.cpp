#include "viz/window/story_view.h"

namespace pendulum {

void StoryView::turn(int by) {
  if (by > 0 && asks() && !revealed) {
    revealed = true;
  } else if (by < 0 && revealed) {
    revealed = false;
  } else if (by > 0 && step + 1 < story->steps.size()) {
    ++step;
    revealed = false;
  } else if (by < 0 && step > 0) {
    --step;
    revealed = false;
  }
}

void StoryView::predict(std::size_t structure) {
  if (asks() && !revealed && structure < story->files.size()) predicted[step] = structure;
}

}  // namespace pendulum
