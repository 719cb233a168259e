#pragma once

// A sheet over everything else: the ground dimmed, its title, and how to close it.

#include <string>

#include "viz/figure/theme.h"
#include "viz/window/imgui_canvas.h"

namespace pendulum {

/// Space from its edge to what it says, in letters' heights.
inline constexpr double sheet_margin = 2;

/// Over a window of that size, with letters of `text` pixels. Returns the base line of its title.
double draw_sheet(ImGuiCanvas& canvas, const Theme& theme, const Rect& window, const Rect& box,
                  double text, const std::string& title);

}  // namespace pendulum
