#pragma once

// What grows by a share of its first size a year: demand, new rules. Its pace may change at any
// time; what has grown so far stays.

#include <algorithm>

#include "sim/base/time.h"

namespace pendulum {

class Growth {
 public:
  /// Of size one up to `zero`, in ticks.
  void start(double zero, double per_year) {
    since_ = zero;
    per_year_ = per_year;
    grown_ = 1;
  }
  /// From `now` on it grows by `per_year`; before its start that changes nothing but the pace.
  void set_pace(double now, double per_year) {
    if (per_year == per_year_) return;
    grown_ = at(now);
    since_ = std::max(since_, now);
    per_year_ = per_year;
  }
  /// Its size at `ticks`, not before the last change of pace. Never negative.
  [[nodiscard]] double at(double ticks) const {
    const double years = std::max(0.0, ticks - since_) / ticks_per_year;
    return std::max(0.0, grown_ + per_year_ * years);
  }
  [[nodiscard]] double per_year() const { return per_year_; }

 private:
  double since_ = 0;
  double per_year_ = 0;
  double grown_ = 1;  // at `since_`
};

}  // namespace pendulum
