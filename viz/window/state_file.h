#pragma once

// The text twin of the window: what is shown, as JSON, for tests that aim at it and for whoever
// cannot see it.

#include <string>

#include "viz/window/application.h"

namespace pendulum {

std::string describe_state(const Application& application);

/// Keeps a file up to date with the state.
class StateFile {
 public:
  explicit StateFile(std::string path) : path_(std::move(path)) {}
  /// A frame was drawn: what is shown may differ.
  void mark_changed() { changed_ = true; }
  /// Writes what changed, at most ten times a second of `now`; to be called again and again.
  void update(const Application& application, double now);

 private:
  std::string path_;
  std::string written_;
  double written_at_ = -1;
  bool changed_ = true;
};

}  // namespace pendulum
