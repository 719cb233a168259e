#include "viz/window/display.h"

#include <cstdlib>

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace pendulum {

std::string display_problem() {
  const char* name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0') return "no display (DISPLAY is not set)";
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return std::string("cannot open the display ") + name;
  const bool has_opengl = glXQueryExtension(display, nullptr, nullptr) != False;
  XCloseDisplay(display);
  if (!has_opengl) return std::string("the display ") + name + " has no OpenGL";
  return {};
}

}  // namespace pendulum
