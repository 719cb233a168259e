#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace pendulum {

/// Says on stderr how far a long piece of work is, once it has taken more than a second: one line
/// that renews itself on a terminal, a line every ten seconds elsewhere. Safe to call from any
/// thread.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  Progress(std::string_view task, bool quiet, bool on_terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(int done, int total);

 private:
  const bool quiet_;
  const bool on_terminal_;
  const Clock::time_point started_;
  std::mutex mutex_;
  Clock::time_point said_;
  int shown_ = 0;  // runs can be reported out of turn
  bool line_open_ = false;
};

/// "142 of 300 runs, about 3 s left".
std::string progress_text(int done, int total, double seconds_so_far);

}  // namespace pendulum
