#pragma once

// What is kept of a session while it runs, so that a power cut in the middle of a workshop costs
// nothing: the files, every lever that was moved, the baseline and the view, and where a story
// stands.

#include <optional>
#include <string>
#include <vector>

#include "sim/measure/month_range.h"
#include "viz/window/lever_board.h"
#include "viz/window/options.h"
#include "viz/window/saved_story.h"

namespace pendulum {

class Application;

struct SavedSession {
  std::vector<FileArgument> files;  // of the structures, in their order
  LeverState levers;
  std::size_t baseline = 0, edited = 0;
  bool projector = false;
  double zoom = 1, month = 0;
  bool reduced_motion = false, playing = true;
  std::optional<MonthRange> part;
  std::optional<SavedStory> story;
  std::string language;  // empty in sessions kept before there was a choice
};

SavedSession saved_session(const Application& application);
std::string write_session(const SavedSession& session);
/// Nothing when the text is not such a session.
std::optional<SavedSession> read_session(const std::string& text);

/// Where the session is kept; empty when there is no home.
std::string session_path();
std::optional<SavedSession> load_session(const std::string& path);

/// Keeps the file up to date, at most once a second, and only when something has changed since the
/// window opened; that a clock runs on is no change.
class AutoSave {
 public:
  AutoSave(std::string path, const Application& application);
  void update(const Application& application, double now);

 private:
  std::string path_, seen_;
  double looked_at_ = 0;
};

}  // namespace pendulum
