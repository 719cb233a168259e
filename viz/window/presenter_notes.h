#pragma once

// What who presents reads in the terminal while the room looks at the window.

#include <string>

#include "viz/window/story_view.h"

namespace pendulum {

/// The step that is shown, its notes, and what comes next; ends with a line end.
std::string presenter_notes(const StoryView& story);

}  // namespace pendulum
