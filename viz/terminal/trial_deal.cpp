#include "viz/terminal/trial_deal.h"

#include <algorithm>

namespace pendulum {

std::optional<std::size_t> TrialDeal::take(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (next_ < trials_) {
    out_[next_] = {now, 1};
    return next_++;
  }
  for (auto& [trial, out] : out_) {
    if (now - out.since < 3 * out.copies * slowest_) continue;
    out = {now, out.copies + 1};
    return trial;
  }
  return std::nullopt;
}

bool TrialDeal::accept(std::size_t trial, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const auto out = out_.find(trial);
  if (out == out_.end()) return false;
  slowest_ = std::max(slowest_, now - out->second.since);
  out_.erase(out);
  ++done_;
  return true;
}

bool TrialDeal::complete() const {
  const std::lock_guard lock(mutex_);
  return done_ == trials_;
}

}  // namespace pendulum
