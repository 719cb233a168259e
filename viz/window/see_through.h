#pragma once

// A preview of how others see the window: every colour that Dear ImGui is about to draw, as they
// see it. Translucent colours are changed before they are mixed, which is close, not exact.

#include "viz/figure/sight.h"

struct ImDrawData;

namespace pendulum {

void see_through(ImDrawData& draw_data, Sight sight);

}  // namespace pendulum
