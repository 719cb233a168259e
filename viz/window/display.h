#pragma once

#include <memory>
#include <string>

namespace pendulum {

/// Finds out whether a window with OpenGL can be opened here; to be asked before any SFML object
/// exists, because those end the whole program where there is no display. Keeps its connection as
/// long as it lives: a server whose last client leaves may start anew and refuse the next one.
class DisplayProbe {
 public:
  DisplayProbe();
  /// Empty, or why there can be no window.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  std::shared_ptr<void> connection_;
  std::string problem_;
};

}  // namespace pendulum
