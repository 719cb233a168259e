#pragma once

// What people remember of how something went.

namespace pendulum {

/// Mean of what happened lately; it fades with time, and to nothing once less than one event is
/// remembered.
class RecentMean {
 public:
  void note(double value) { total_ += value, count_ += 1; }
  /// The same, of events that bring their value in parts.
  void add(double value) { total_ += value; }
  void count() { count_ += 1; }
  void join(const RecentMean& other) { total_ += other.total_, count_ += other.count_; }
  void fade(double factor) { total_ *= factor, count_ *= factor; }
  [[nodiscard]] double total() const { return total_; }
  [[nodiscard]] double mean() const { return total_ / (count_ > 1 ? count_ : 1); }

 private:
  double total_ = 0, count_ = 0;
};

}  // namespace pendulum
