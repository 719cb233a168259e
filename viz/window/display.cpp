#include "viz/window/display.h"

#include <cstdlib>

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace pendulum {

DisplayProbe::DisplayProbe() {
  const char* name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0') {
    problem_ = "no display (DISPLAY is not set)";
    return;
  }
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) {
    problem_ = std::string("cannot open the display ") + name;
    return;
  }
  connection_ = std::shared_ptr<void>(display, [display](void*) { XCloseDisplay(display); });
  if (glXQueryExtension(display, nullptr, nullptr) == False)
    problem_ = std::string("the display ") + name + " has no OpenGL";
}

}  // namespace pendulum
