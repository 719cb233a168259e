#include "viz/terminal/progress.h"

#include <cmath>
#include <cstdio>

#include <fmt/format.h>

namespace pendulum {
namespace {

using namespace std::chrono_literals;

std::string span_text(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 90 * 60) return fmt::format("{:.0f} min", std::ceil(seconds / 60));
  return fmt::format("{:.1f} h", seconds / 3600);
}

}  // namespace

std::string progress_text(int done, int total, double seconds_so_far) {
  const double left = seconds_so_far / done * (total - done);
  return fmt::format("{} of {} runs, about {} left", done, total, span_text(left));
}

Progress::Progress(std::string_view task, bool quiet, bool on_terminal)
    : quiet_(quiet), on_terminal_(on_terminal), started_(Clock::now()), said_(started_) {
  if (quiet_ || !on_terminal_) return;
  fmt::print(stderr, "{} …", task);
  std::fflush(stderr);
  line_open_ = true;
}

Progress::~Progress() {
  if (line_open_) std::fputs("\r\033[K", stderr);
}

void Progress::update(int done, int total) {
  if (quiet_) return;
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock || done <= shown_ || done == total) return;  // somebody else is just saying it
  const Clock::time_point now = Clock::now();
  const auto pause = on_terminal_ ? Clock::duration(100ms) : Clock::duration(10s);
  const bool first = said_ == started_;
  if (now - started_ < 1s || (!first && now - said_ < pause)) return;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const std::string text = progress_text(done, total, seconds);
  if (on_terminal_)
    fmt::print(stderr, "\r{}\033[K", text);
  else
    fmt::print(stderr, "{}\n", text);
  std::fflush(stderr);
  line_open_ = on_terminal_;
  said_ = now;
  shown_ = done;
}

}  // namespace pendulum
