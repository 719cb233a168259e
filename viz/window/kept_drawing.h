#pragma once

// What was drawn once, to be drawn again as it is: a map that stands still need not be made anew in
// every frame in which something beside it changes.

#include <memory>

#include <imgui.h>

namespace pendulum {

class KeptDrawing {
 public:
  /// A list of its own, empty, that clips as `target` does now: to draw on, then to append.
  ImDrawList& begin(const ImDrawList& target);
  void forget() { list_.reset(); }
  /// Whether there is something that was drawn where `target` clips as it does now.
  [[nodiscard]] bool fits(const ImDrawList& target) const;
  /// Requires: fits(target). False, and nothing is done, when it has more points than the 16 bits
  /// of an index can tell apart.
  [[nodiscard]] bool append_to(ImDrawList& target) const;

 private:
  std::unique_ptr<ImDrawList> list_;
  ImVec4 clip_{};
};

}  // namespace pendulum
