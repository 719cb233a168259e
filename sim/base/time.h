#pragma once

// The working clock. Simulated time is counted in whole ticks of one working second, so that sums
// are exact and the books can balance to the tick. A day has 8 working hours, a week 5 days, a
// month 21 days, a year 12 months.

#include <compare>
#include <cstdint>

namespace pendulum {

inline constexpr std::int64_t ticks_per_hour = 3600;
inline constexpr std::int64_t ticks_per_day = 8 * ticks_per_hour;
inline constexpr std::int64_t ticks_per_week = 5 * ticks_per_day;
inline constexpr std::int64_t ticks_per_month = 21 * ticks_per_day;
inline constexpr double weeks_per_month = static_cast<double>(ticks_per_month) / ticks_per_week;
inline constexpr std::int64_t ticks_per_year = 12 * ticks_per_month;

/// A span of working time. Never converts from a bare number: name the unit.
struct Duration {
  std::int64_t ticks = 0;

  constexpr auto operator<=>(const Duration&) const = default;
  constexpr Duration& operator+=(Duration other) { return ticks += other.ticks, *this; }
  constexpr Duration& operator-=(Duration other) { return ticks -= other.ticks, *this; }

  [[nodiscard]] constexpr double as_hours() const {
    return static_cast<double>(ticks) / ticks_per_hour;
  }
  [[nodiscard]] constexpr double as_days() const {
    return static_cast<double>(ticks) / ticks_per_day;
  }
  [[nodiscard]] constexpr double as_months() const {
    return static_cast<double>(ticks) / ticks_per_month;
  }
};

/// A moment on the working clock. Moment 0 is where a replication starts, warm-up included.
struct TimePoint {
  std::int64_t ticks = 0;

  constexpr auto operator<=>(const TimePoint&) const = default;
  constexpr TimePoint& operator+=(Duration d) { return ticks += d.ticks, *this; }
};

constexpr Duration operator+(Duration a, Duration b) {
  return {a.ticks + b.ticks};
}
constexpr Duration operator-(Duration a, Duration b) {
  return {a.ticks - b.ticks};
}
constexpr Duration operator*(Duration d, std::int64_t n) {
  return {d.ticks * n};
}
constexpr Duration operator*(std::int64_t n, Duration d) {
  return d * n;
}
constexpr TimePoint operator+(TimePoint t, Duration d) {
  return {t.ticks + d.ticks};
}
constexpr TimePoint operator-(TimePoint t, Duration d) {
  return {t.ticks - d.ticks};
}
constexpr Duration operator-(TimePoint a, TimePoint b) {
  return {a.ticks - b.ticks};
}

/// Nearest whole tick (half away from zero): unbiased, unlike flooring.
constexpr Duration round_to_ticks(double ticks) {
  return {static_cast<std::int64_t>(ticks < 0 ? ticks - 0.5 : ticks + 0.5)};
}
constexpr Duration hours(double n) {
  return round_to_ticks(n * ticks_per_hour);
}
constexpr Duration days(double n) {
  return round_to_ticks(n * ticks_per_day);
}
constexpr Duration weeks(double n) {
  return round_to_ticks(n * ticks_per_week);
}
constexpr Duration months(double n) {
  return round_to_ticks(n * ticks_per_month);
}

/// Turns a sequence of real-valued spans into whole ticks without losing the fractions: what is cut
/// off one span is carried into the next, so long sums stay true to within one tick.
class TickCarry {
 public:
  constexpr Duration take(double ticks) {
    carried_ += ticks;
    const auto whole = static_cast<std::int64_t>(carried_);
    carried_ -= static_cast<double>(whole);
    return {whole};
  }

 private:
  double carried_ = 0;
};

}  // namespace pendulum
