#pragma once

// The window on the screen: SFML's window and events, Dear ImGui drawn with OpenGL.

#include "viz/window/application.h"

namespace pendulum {

/// Runs until the window is closed. Requires: a DisplayProbe without a problem, alive.
void run_real_window(Application& application, const WindowOptions& options);

}  // namespace pendulum
