#pragma once

// A batch of trials dealt to whoever is free, here or elsewhere. Who gets them may be slow or lost,
// so what stays out for conspicuously long is dealt again once nothing else is left; of several
// results of one trial the first counts, and all are the same.

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>

namespace pendulum {

/// May be used from several threads.
class TrialDeal {
 public:
  using Clock = std::chrono::steady_clock;

  explicit TrialDeal(std::size_t trials) : trials_(trials) {}

  /// The next trial; else the first that has been out for more than three times as long as the
  /// slowest so far, or a second, and longer each time it was dealt; else nothing.
  std::optional<std::size_t> take(Clock::time_point now = Clock::now());
  /// A result of this trial is there. False when it is not the first.
  bool accept(std::size_t trial, Clock::time_point now = Clock::now());
  [[nodiscard]] bool complete() const;

 private:
  struct Out {
    Clock::time_point since;  // it was dealt last
    int copies = 0;
  };

  const std::size_t trials_;
  mutable std::mutex mutex_;
  std::size_t next_ = 0, done_ = 0;
  std::map<std::size_t, Out> out_;
  Clock::duration slowest_ = std::chrono::seconds(1);
};

}  // namespace pendulum
