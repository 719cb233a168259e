#include "viz/figure/player.h"

#include <algorithm>
#include <cmath>

namespace pendulum {

Player::Player(TimePoint start, TimePoint end) : start_(start), end_(std::max(start, end)) {}

void Player::hold() {
  const auto length = static_cast<double>((end_ - start_).ticks);
  if (!std::isfinite(ticks_)) ticks_ = 0;
  ticks_ = std::clamp(ticks_, 0.0, length);
}

void Player::play() {
  if (loops() && (now() < loop_from_ || now() >= loop_to_)) {
    seek(loop_from_);
  } else if (now() >= end_) {
    ticks_ = 0;
  }
  playing_ = true;
}

void Player::loop(TimePoint from, TimePoint to) {
  loop_from_ = std::clamp(from, start_, end_);
  loop_to_ = std::clamp(to, start_, end_);
}

void Player::toggle() {
  if (playing_)
    pause();
  else
    play();
}

void Player::set_days_per_second(double days) {
  if (std::isfinite(days)) days_per_second_ = std::clamp(days, 0.05, 5000.0);
}
void Player::faster() {
  set_days_per_second(days_per_second_ * 2);
}
void Player::slower() {
  set_days_per_second(days_per_second_ / 2);
}

void Player::seek(TimePoint at) {
  ticks_ = static_cast<double>((at - start_).ticks);
  hold();
}

void Player::seek_month(double month) {
  ticks_ = month * static_cast<double>(ticks_per_month);
  hold();
}

void Player::step(Duration by) {
  pause();
  seek(now() + by);
}

bool Player::advance(double real_seconds) {
  if (!playing_ || !(real_seconds > 0)) return false;
  const TimePoint before = now();
  const bool inside = loops() && before >= loop_from_ && before < loop_to_;
  ticks_ += real_seconds * days_per_second_ * static_cast<double>(ticks_per_day);
  if (inside && now() >= loop_to_) {
    const auto from = static_cast<double>((loop_from_ - start_).ticks);
    ticks_ = from + std::fmod(ticks_ - from, static_cast<double>((loop_to_ - loop_from_).ticks));
  }
  hold();
  if (now() >= end_) pause();
  return now() != before;
}

void Player::set_range(TimePoint start, TimePoint end) {
  const TimePoint kept = now();
  start_ = start;
  end_ = std::max(start, end);
  seek(kept);
}

TimePoint Player::now() const {
  return start_ + Duration{static_cast<std::int64_t>(std::floor(ticks_))};
}

double Player::month() const {
  return (now() - start_).as_months();
}

double Player::pulse(Duration since, double real_seconds) const {
  const double length = real_seconds * days_per_second_ * static_cast<double>(ticks_per_day);
  if (since.ticks < 0 || !(length > 0)) return -1;
  const double share = static_cast<double>(since.ticks) / length;
  return share <= 1 ? share : -1;
}

}  // namespace pendulum
