#pragma once

// What a story says below a page, or beside it: the step's title, which levers are moved, and its
// text.

#include <string>

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// How high the caption of this step is where it is so wide. `changed`: the line that says
/// which levers are not where the files have them; empty without any.
double story_caption_height(const Ui& ui, double width, const StoryStep& step,
                            const std::string& changed);
/// In the window's lower part or, when it begins at the top, in its right one.
void draw_story_caption(Ui& ui, const Rect& rect, const StoryStep& step,
                        const std::string& changed);

}  // namespace pendulum
