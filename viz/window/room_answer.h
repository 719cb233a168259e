#pragma once

// What the futures say to a story's question, beside what the room said.

#include <optional>
#include <string>

#include "sim/experiment/contest.h"
#include "viz/window/snapshot.h"
#include "viz/window/story_view.h"

namespace pendulum {

/// To the step's question, once all its futures are lived through, or somebody said that those
/// there are will do; nothing while they are of levers as they stood before, or cannot tell.
std::optional<Contest> answer_of(const Snapshot& snapshot, Metric metric);

/// What the futures say to the step's question, beside what the room said; empty while they cannot
/// tell.
std::string question_answer(const Snapshot& snapshot, const StoryView& story,
                            const std::optional<Contest>& answer);

}  // namespace pendulum
