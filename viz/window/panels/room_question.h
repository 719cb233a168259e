#pragma once

// The page that asks the room: which structure does best? What it says is kept and shown beside
// what the futures say.

#include "viz/story/answer.h"
#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// Draws the open or answered question of the story's step in `page`.
void draw_question_page(Ui& ui, const Rect& page, const PanelData& data, Commands& commands);

/// To the step's question, by the futures there are; nothing while they are of levers as they stood
/// before, or cannot tell.
std::optional<StoryAnswer> answer_of(const Snapshot& snapshot, Metric metric);

/// What the futures say to the step's question, beside what the room said; empty while they cannot
/// tell.
std::string question_answer(const Snapshot& snapshot, const StoryView& story,
                            const std::optional<StoryAnswer>& answer);

}  // namespace pendulum
