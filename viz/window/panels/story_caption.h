#pragma once

// What a story says below a page: the step's title and text.

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// How high the caption of this step is in a window of that size; 0 without words.
double story_caption_height(const Ui& ui, double width, const StoryStep& step);
void draw_story_caption(Ui& ui, const Rect& rect, const StoryStep& step);

}  // namespace pendulum
