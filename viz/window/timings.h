#pragma once

// How long the real window's frames take, and how soon a change is seen: measured, never asserted.

#include <array>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "viz/window/snapshot.h"

namespace pendulum {

/// What a frame consists of, in its order. The first three are the program's own work, `send` hands
/// the picture to OpenGL, `show` waits for it; the rest of the frame's time is slept.
enum class FramePhase { input, advance, draw, send, show };
inline constexpr std::array<std::string_view, 5> frame_phases = {"input", "advance", "draw", "send",
                                                                 "show"};

/// Notices when something was sent to be simulated anew, and when a frame first shows of it
///   "first points"   a curve of it that grows,
///   "whole curves"   a whole future of every structure,
///   "all futures"    the settled comparison.
/// Changes that follow before any point was seen, as in a drag, count as the same one.
class ChangeWatch {
 public:
  /// `changes` counts them; `shown` is what the frame shows. Returns what happened, oldest first,
  /// "change" among it.
  std::vector<std::string_view> look(std::uint64_t changes, const Snapshot& shown);

 private:
  [[nodiscard]] bool shows_points(const Snapshot& shown) const;
  [[nodiscard]] bool shows_whole(const Snapshot& shown) const;

  bool begun_ = false, points_wanted_ = false, whole_wanted_ = false, all_wanted_ = false;
  std::uint64_t changes_ = 0, newest_before_ = 0;  // a generation
  std::vector<const Scenario*> growing_before_;
};

/// Items on the maps at a moment, those inside piles too.
int tokens_at(const Snapshot& snapshot, double month);

/// A file of comma-separated rows, a row for each frame and each event; times in microseconds, `at`
/// by the machine's steady clock. `processor` is what the thread's own work, until the picture is
/// sent, took of a processor, whatever else the machine did meanwhile. A file that cannot be
/// written loses the timings, not the window.
class Timings {
 public:
  explicit Timings(const std::string& path);

  /// Before the first phase.
  void begin_frame();
  /// The phase is over; what follows belongs to the next one.
  void end(FramePhase phase);
  /// After the last phase. `vertices` were drawn, or not: the picture was there already.
  void end_frame(std::uint64_t changes, const Snapshot& shown, double month, int vertices,
                 bool drawn = true);

 private:
  using Clock = std::chrono::steady_clock;
  void write(Clock::time_point at, std::string_view what, const std::string& fields);

  std::ofstream file_;
  ChangeWatch watch_;
  Clock::time_point begun_{}, phase_begun_{};
  double processor_begun_ = 0, processor_ = 0;        // microseconds
  std::array<double, frame_phases.size()> phases_{};  // microseconds
  bool any_ = false;
};

}  // namespace pendulum
