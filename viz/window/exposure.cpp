#include "viz/window/exposure.h"

#include <X11/Xlib.h>

namespace pendulum {

Exposure::Exposure(unsigned long window) {
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return;
  connection_ = std::shared_ptr<void>(display, [display](void*) { XCloseDisplay(display); });
  XSelectInput(display, window, ExposureMask);
}

bool Exposure::happened() {
  auto* display = static_cast<Display*>(connection_.get());
  bool exposed = false;
  while (display != nullptr && XPending(display) > 0) {
    XEvent event;
    XNextEvent(display, &event);
    exposed |= event.type == Expose;
  }
  return exposed;
}

}  // namespace pendulum
