#pragma once

// Under an assumption's track: which structure is best where along it.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// A choice or a switch: shown as words side by side, not as a track.
bool has_words(const LeverView& lever);
/// Assumptions on a track of their own have a strip.
bool has_strip(const LeverView& lever);
/// What a strip adds to the height of a row.
double strip_height(const Theme& theme);

/// Asks for the strip of the lever whose row somebody points at.
void explore_when_pointed_at(const Rect& row, const LeverView& lever, const PanelData& data,
                             Commands& commands);

/// `rect` is as wide as the track. Until something is known it says that it is being looked for.
void draw_lever_strip(Ui& ui, const Rect& rect, const LeverView& lever, const PanelData& data);

}  // namespace pendulum
