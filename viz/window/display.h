#pragma once

#include <string>

namespace pendulum {

/// Empty when a window with OpenGL can be opened here, else why not. To be asked before any SFML
/// object exists: those end the whole program where there is no display.
std::string display_problem();

}  // namespace pendulum
