#pragma once

// Notices when the system has lost what a window showed, as where another window stood above it:
// SFML does not tell.

#include <memory>

namespace pendulum {

class Exposure {
 public:
  /// Of an X window. Without a display it notices nothing.
  explicit Exposure(unsigned long window);
  /// Whether a part of the window has to be shown anew, since the last call.
  [[nodiscard]] bool happened();

 private:
  std::shared_ptr<void> connection_;  // of its own: SFML's events are SFML's
};

}  // namespace pendulum
