#pragma once

// The page that asks the room: which structure does best? What it says is kept and shown beside
// what the futures say.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// Draws the open or answered question of the story's step in `page`.
void draw_question_page(Ui& ui, const Rect& page, const PanelData& data, Commands& commands);

}  // namespace pendulum
