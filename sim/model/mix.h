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

class Mix {
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

  /// Calls take(place, cause, amount) with amounts that sum to `total` exactly: first, at place 0,
  /// what is lost to switching (`lost` of it), then the rest in proportion, each part one place
  /// after its own. An empty mix is all work.
  template <class Take>
  void divide(std::int64_t total, double lost, Take take) const {
    const auto switching = static_cast<std::int64_t>(static_cast<double>(total) * lost);
    if (switching > 0) take(std::size_t{0}, Cause::context_switching, switching);
    const std::int64_t rest = total - switching;
    std::int64_t given = 0;
    double sum = 0;
    for (std::size_t i = 0; i + 1 < count_; ++i) {
      sum += parts_[i];
      const auto up_to = static_cast<std::int64_t>(static_cast<double>(rest) * (sum / hours_));
      if (up_to > given) take(i + 1, causes_[i], up_to - given);
      given = up_to;
    }
    if (rest <= given) return;
    if (count_ == 0) return take(std::size_t{1}, Cause::work, rest);
    take(count_, causes_[count_ - 1], rest - given);
  }

 private:
  std::array<Cause, most> causes_{};
  std::array<double, most> parts_{};
  std::size_t count_ = 0;
  double hours_ = 0;
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
