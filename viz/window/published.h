#pragma once

// What threads in the background have found, for the thread that draws.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

namespace pendulum {

/// Holds a value that is never changed, only replaced. Any thread may read or replace it.
template <typename Value>
class Published {
 public:
  /// Never null.
  [[nodiscard]] std::shared_ptr<const Value> latest() const {
    const std::scoped_lock lock(mutex_);
    return latest_;
  }
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return version_.load(); }

  /// `change` is given a copy, and returns whether that takes the place of the value.
  template <typename Change>
  void update(const Change& change) {
    const std::scoped_lock lock(mutex_);
    Value next = *latest_;
    if (!change(next)) return;
    latest_ = std::make_shared<const Value>(std::move(next));
    ++version_;
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Value> latest_ = std::make_shared<const Value>();
  std::atomic<std::uint64_t> version_{0};
};

}  // namespace pendulum
