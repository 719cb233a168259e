#include "viz/window/month_words.h"

#include <algorithm>
#include <cmath>

#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr std::int64_t days_in_month = ticks_per_month / ticks_per_day;

std::string day_words(std::int64_t days) {
  return tr_format("Month {0}, day {1}", days / days_in_month + 1, days % days_in_month + 1);
}

}  // namespace

int month_at(double passed, int months) {
  return std::clamp(static_cast<int>(std::floor(passed)) + 1, 1, std::max(1, months));
}

std::string clock_words(const Player& player) {
  const std::int64_t days = (player.now() - player.start()).ticks / ticks_per_day;
  const std::int64_t all = (player.end() - player.start()).ticks / ticks_per_day;
  return day_words(std::clamp<std::int64_t>(days, 0, std::max<std::int64_t>(all, 1) - 1));
}

std::string moment_words(double passed) {
  // A moment is a whole number of ticks, and a day has thousands of them.
  const double days = passed * static_cast<double>(days_in_month);
  const auto whole = static_cast<std::int64_t>(std::floor(days + 1e-6));
  const bool between =
      whole == 0 || whole % days_in_month != 0 || days - static_cast<double>(whole) > 1e-6;
  return between ? day_words(whole) : tr_format("After month {0}", whole / days_in_month);
}

}  // namespace pendulum
