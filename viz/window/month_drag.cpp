#include "viz/window/month_drag.h"

#include <algorithm>
#include <cmath>

namespace pendulum {

void MonthDrag::follow(const Touch& touch, double month, int months, Commands& commands) {
  if (!touch.held && !touch.released) {
    from_.reset();
    return;
  }
  if (touch.pressed && touch.shift) from_ = month;
  if (from_ && months > 0) {
    commands.push_back(SelectMonths{whole_months(*from_, month, months)});
  } else {
    commands.push_back(SeekMonth{month});
  }
}

MonthRange whole_months(double a, double b, int months) {
  const auto [low, high] = std::minmax(a, b);
  MonthRange range{static_cast<int>(std::floor(low)), static_cast<int>(std::ceil(high))};
  range.first = std::clamp(range.first, 0, months - 1);
  range.last = std::clamp(range.last, range.first + 1, months);
  return range;
}

}  // namespace pendulum
