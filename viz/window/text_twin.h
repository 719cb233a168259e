#pragma once

// What the window shows, in words: for screen readers and for the minutes of a meeting.

#include <string>
#include <vector>

#include "viz/window/snapshot.h"
#include "viz/window/time_flags.h"
#include "viz/window/view_state.h"

namespace pendulum {

/// The comparison: what was simulated, what it says, every outcome of every structure beside the
/// baseline, where campaigns wait, what happens on the way.
std::string comparison_in_words(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                                const std::string& differs);

/// One step of a story as it stands: title, which levers are not where the files have them, text,
/// and the question with its answer once revealed.
std::string step_in_words(const Snapshot& snapshot, const StoryView& story,
                          const std::vector<std::string>& changes);

/// The figures on a step's page: every outcome, or the one that is charted; nothing of a map, and a
/// question has its answer.
std::string page_in_words(const Snapshot& snapshot, const StoryStep& step);

}  // namespace pendulum
