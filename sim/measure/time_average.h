#pragma once

// A quantity that stays as it is until told otherwise: its average over time, month by month and
// over all that is recorded.

#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/time.h"

namespace pendulum {

class TimeAverage {
 public:
  explicit TimeAverage(int months) : sums_(static_cast<std::size_t>(months), 0.0) {}

  void set(double value, TimePoint at) {
    advance(at);
    value_ = value;
    known_ = true;
  }
  void add(double change, TimePoint at) { set(value_ + change, at); }
  /// What has been so far is forgotten, but not what is.
  void start(TimePoint at) {
    recording_ = true;
    started_ = counted_until_ = at;
  }
  void end(TimePoint at) {
    advance(at);
    recording_ = false;
  }

  /// Not a number when nothing was ever said of it.
  [[nodiscard]] double mean() const {
    double sum = 0;
    for (const double month : sums_) sum += month;
    return known_ ? sum / static_cast<double>((counted_until_ - started_).ticks) : unknown;
  }
  [[nodiscard]] double month_mean(std::size_t month) const {
    return known_ ? sums_[month] / ticks_per_month : unknown;
  }

 private:
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  void advance(TimePoint to) {
    while (recording_ && counted_until_ < to) {
      const std::int64_t month = (counted_until_ - started_).ticks / ticks_per_month;
      const TimePoint month_end = started_ + Duration{(month + 1) * ticks_per_month};
      const TimePoint until = to < month_end ? to : month_end;
      if (static_cast<std::size_t>(month) < sums_.size()) {
        sums_[static_cast<std::size_t>(month)] +=
            value_ * static_cast<double>((until - counted_until_).ticks);
      }
      counted_until_ = until;
    }
  }

  std::vector<double> sums_;  // value × ticks, by month
  double value_ = 0;
  bool known_ = false;
  bool recording_ = false;
  TimePoint started_, counted_until_;
};

}  // namespace pendulum
