// What commands do to time: its speed, and the months that figures are of.

#include <algorithm>
#include <cmath>

#include "viz/window/application.h"

namespace pendulum {

void Application::select_months(std::optional<MonthRange> range) {
  const int months = session_->months();
  if (range && (range->first <= 0 && range->last >= months)) range.reset();
  if (range) {
    range->first = std::clamp(range->first, 0, months - 1);
    range->last = std::clamp(range->last, range->first + 1, months);
  }
  view_.part = range;
  session_->set_part(range);
  const MonthRange played = range.value_or(MonthRange{});
  const auto moment = [](int month) { return TimePoint{} + month * Duration{ticks_per_month}; };
  view_.player.loop(moment(played.first), moment(played.last));
  if (range && view_.player.playing()) view_.player.play();  // goes inside
}

/// A cut beyond the other end leaves that end where the run has its own.
void Application::cut_months(bool begin) {
  const int months = session_->months(), now = static_cast<int>(std::lround(view_.player.month()));
  MonthRange range = view_.part.value_or(MonthRange{0, months});
  (begin ? range.first : range.last) = now;
  if (range.first >= range.last) range = begin ? MonthRange{now, months} : MonthRange{0, now};
  if (range.first < range.last) select_months(range);
}

void Application::set_speed(int factor) {
  view_.speed = factor;
  view_.player.set_days_per_second(factor);
}

void Application::change_speed(bool faster) {
  const int next = faster ? view_.speed * 4 : view_.speed / 4;
  set_speed(std::clamp(next, 1, 16));
}

}  // namespace pendulum
