#pragma once

// A stretch of somebody's time that closes: what of it is paid, what passed for the work meanwhile,
// and under which causes. First come shares of the whole - a mentor's time, a newcomer's pace -
// then what the work consisted of. Whole ticks, of which none is lost.

#include <array>
#include <span>

#include "sim/base/check.h"
#include "sim/model/mix.h"
#include "sim/model/observer.h"

namespace pendulum {

class Stretch {
 public:
  Stretch(Centiticks paid, std::int64_t passed) : paid_left_(paid), passed_left_(passed) {}

  /// `billed`: to the work that was in hand.
  void take_share(Cause cause, double share, bool billed) {
    if (share > 0) take(cause, share, share, billed);
  }
  /// Divides what is left; `lost` and `passed_lost` of it go to switching.
  void divide(const Mix& mix, double lost, double passed_lost) {
    if (lost > 0 || passed_lost > 0) take(Cause::context_switching, lost, passed_lost, true);
    mix.divide(std::array{paid_left_, passed_left_}, [&](Cause cause, const auto& amounts) {
      parts_[count_++] = {amounts[0], amounts[1], cause, true};
    });
  }
  [[nodiscard]] std::span<const StretchPart> parts() const { return {parts_.data(), count_}; }

 private:
  void take(Cause cause, double of_paid, double of_passed, bool billed) {
    const auto paid = static_cast<Centiticks>(static_cast<double>(paid_left_) * of_paid);
    const auto passed = static_cast<std::int64_t>(static_cast<double>(passed_left_) * of_passed);
    paid_left_ -= paid;
    passed_left_ -= passed;
    parts_[count_++] = {paid, passed, cause, billed};
  }

  static constexpr std::size_t shares = 2;
  std::array<StretchPart, shares + 1 + Mix::most> parts_;  // the first `count_` are written
  std::size_t count_ = 0;
  Centiticks paid_left_;
  std::int64_t passed_left_;
};

}  // namespace pendulum
