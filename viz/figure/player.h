#pragma once

// The clock of the window: simulated time that plays, pauses, steps and seeks. It knows no real
// clock; tell it how many real seconds went by.

#include "sim/base/time.h"

namespace pendulum {

class Player {
 public:
  Player() = default;
  /// Plays from `start` to `end`, both included; stands at `start`, paused.
  Player(TimePoint start, TimePoint end);

  void play();  // from the start again when it stands at the end
  void pause() { playing_ = false; }
  void toggle();
  /// Simulated working days per real second, 0.05 … 5,000.
  void set_days_per_second(double days);
  void faster();  // doubles the speed
  void slower();
  void seek(TimePoint at);  // held within the range; keeps playing if it plays
  void seek_month(double month);
  void step(Duration by);  // pauses
  /// `real_seconds` went by; pauses at the end. Gives back whether the moment changed.
  bool advance(double real_seconds);
  /// Another range, the moment kept as far as it lies inside.
  void set_range(TimePoint start, TimePoint end);
  /// Playing goes round in this part of the range, both included; without length, in all of it to
  /// the end. Seeking and stepping leave it.
  void loop(TimePoint from, TimePoint to);

  [[nodiscard]] bool playing() const { return playing_; }
  [[nodiscard]] TimePoint now() const;
  [[nodiscard]] double month() const;  // since the start of the range
  [[nodiscard]] double days_per_second() const { return days_per_second_; }
  [[nodiscard]] TimePoint start() const { return start_; }
  [[nodiscard]] TimePoint end() const { return end_; }
  /// How far a sign that lasts `real_seconds` has come when it began `since` ago; -1 when it is
  /// over or has not begun.
  [[nodiscard]] double pulse(Duration since, double real_seconds = 0.6) const;

 private:
  void hold();
  [[nodiscard]] bool loops() const { return loop_to_ > loop_from_; }

  TimePoint start_, end_;
  TimePoint loop_from_, loop_to_;
  double ticks_ = 0;  // since start_
  double days_per_second_ = 5;
  bool playing_ = false;
};

}  // namespace pendulum
