#pragma once

// What a drag along time means: the moment follows the pointer; with Shift it selects months.

#include <optional>

#include "viz/window/commands.h"
#include "viz/window/ui.h"

namespace pendulum {

/// One for every track along which time runs; it remembers where a selection began.
class MonthDrag {
 public:
  /// `month` is where the pointer is, within 0 … months.
  void follow(const Touch& touch, double month, int months, Commands& commands);

 private:
  std::optional<double> from_;
};

/// The whole months between two moments, at least one. Requires: both within 0 … months, months >
/// 0.
MonthRange whole_months(double a, double b, int months);

}  // namespace pendulum
