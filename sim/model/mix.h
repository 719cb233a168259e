#pragma once

// How a stretch of work divides among causes: so many hours of the work itself, so many of search,
// hand-over, duplication and so on. Divides whole ticks without losing one.

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/check.h"
#include "sim/model/cause.h"

namespace pendulum {

/// What is asked of most mixes, of up to five causes, lies in one line of the cache.
class alignas(64) Mix {
 public:
  static constexpr std::size_t most = 10;  // causes

  void clear() { count_ = 0, hours_ = 0; }
  void add(Cause cause, double hours) {
    if (hours <= 0) return;
    hours_ += hours;
    for (std::size_t i = 0; i < count_; ++i) {
      if (causes_[i] == cause) return static_cast<void>(parts_[i] += hours);
    }
    PENDULUM_CHECK(count_ < most, "a mix has too many causes");
    causes_[count_] = cause;
    parts_[count_++] = hours;
  }
  [[nodiscard]] double hours() const { return hours_; }
  /// The same proportions, so many hours in all.
  void scale_to(double hours) {
    if (hours_ <= 0) return;
    for (std::size_t i = 0; i < count_; ++i) parts_[i] *= hours / hours_;
    hours_ = hours;
  }

  [[nodiscard]] std::size_t parts() const { return count_; }
  [[nodiscard]] Cause cause(std::size_t part) const { return causes_[part]; }

  /// Divides several totals at once, each in these proportions and each exactly: calls
  /// take(cause, amounts) for every part. An empty mix is all work.
  template <std::size_t N, class Take>
  void divide(std::array<std::int64_t, N> totals, Take take) const {
    std::array<std::int64_t, N> given{};
    double sum = 0;
    for (std::size_t i = 0; i + 1 < count_; ++i) {
      sum += parts_[i];
      const double share = sum / hours_;
      std::array<std::int64_t, N> amounts;
      for (std::size_t n = 0; n < N; ++n) {
        const auto up_to = static_cast<std::int64_t>(static_cast<double>(totals[n]) * share);
        amounts[n] = up_to - given[n];
        given[n] = up_to;
      }
      take(causes_[i], amounts);
    }
    for (std::size_t n = 0; n < N; ++n) totals[n] -= given[n];
    take(count_ == 0 ? Cause::work : causes_[count_ - 1], totals);
  }

 private:
  double hours_ = 0;
  std::uint8_t count_ = 0;
  std::array<Cause, most> causes_{};
  std::array<double, most> parts_{};
};

/// The mixes of all that is in hand: few, as only what somebody has begun has one, so they stay in
/// the nearest cache. Places are used again.
class Mixes {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t take() {
    if (free_.empty()) {
      mixes_.emplace_back();
      return static_cast<std::uint32_t>(mixes_.size() - 1);
    }
    const std::uint32_t place = free_.back();
    free_.pop_back();
    return place;
  }
  void release(std::uint32_t place) { free_.push_back(place); }
  Mix& operator[](std::uint32_t place) { return mixes_[place]; }
  const Mix& operator[](std::uint32_t place) const { return mixes_[place]; }

 private:
  std::vector<Mix> mixes_;
  std::vector<std::uint32_t> free_;
};

}  // namespace pendulum
