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
    if (share <= 0) return;
    StretchPart& part = add(cause, billed);
    part.paid = static_cast<Centiticks>(static_cast<double>(paid_left_) * share);
    part.passed = static_cast<std::int64_t>(static_cast<double>(passed_left_) * share);
    paid_left_ -= part.paid;
    passed_left_ -= part.passed;
  }
  /// Divides what is left; `lost` and `passed_lost` of it go to switching.
  void divide(const Mix& mix, double lost, double passed_lost) {
    const std::size_t first = count_;
    add(Cause::context_switching, true);
    for (std::size_t i = 0; i < mix.parts(); ++i) add(mix.cause(i), true);
    if (mix.parts() == 0) add(Cause::work, true);
    mix.divide(paid_left_, lost,
               [&](std::size_t i, Cause, std::int64_t amount) { parts_[first + i].paid = amount; });
    mix.divide(passed_left_, passed_lost, [&](std::size_t i, Cause, std::int64_t amount) {
      parts_[first + i].passed = amount;
    });
  }
  [[nodiscard]] std::span<const StretchPart> parts() const { return {parts_.data(), count_}; }

 private:
  StretchPart& add(Cause cause, bool billed) {
    parts_[count_] = {0, 0, cause, billed};
    return parts_[count_++];
  }

  static constexpr std::size_t shares = 2;
  std::array<StretchPart, shares + 1 + Mix::most> parts_;  // the first `count_` are written
  std::size_t count_ = 0;
  Centiticks paid_left_;
  std::int64_t passed_left_;
};

}  // namespace pendulum
