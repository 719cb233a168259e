#pragma once

// `--render`: the window's picture without a window.

#include "viz/window/application.h"
#include "viz/window/picture.h"
#include "viz/window/ui_context.h"

namespace pendulum {

/// Draws what the window would show at that size. The same state gives the same bytes.
Picture draw_picture(Application& application, UiContext& context, int width, int height);

}  // namespace pendulum
