#pragma once

// What who presents reads in the terminal while the room looks at the window.

#include <string>
#include <vector>

#include "viz/window/story_view.h"

namespace pendulum {

/// The step that is shown, which levers are not where the files have them, its notes, and what
/// comes next; ends with a line end.
std::string presenter_notes(const StoryView& story, const std::vector<std::string>& changes);

}  // namespace pendulum
