#pragma once

// Who is on the payroll, and for how long: the paid side of the capacity identity. It knows the
// people dealt out at the start, who joined, moved and left since, and the clock - nothing of what
// anybody booked.

#include <cstdint>
#include <vector>

#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum {

class Payroll {
 public:
  explicit Payroll(const Organisation& organisation);
  /// `weight` hundredths of a person join a team (leave it, when negative).
  void change(TeamIndex team, int role, int weight, TimePoint at);
  /// Time paid so far is forgotten; the people stay.
  void restart(TimePoint at);
  void close(TimePoint at);

  /// Time paid from the restart to the close.
  [[nodiscard]] Centiticks paid(std::size_t team) const;
  [[nodiscard]] Centiticks paid(std::size_t team, std::size_t role) const;
  /// The same up to `at`, which is not before the last change.
  [[nodiscard]] Centiticks paid_until(std::size_t team, std::size_t role, TimePoint at) const;
  /// Where a team's people of one role stand in tables kept beside this one, of `lines()` rows.
  [[nodiscard]] std::size_t line(std::size_t team, int role) const {
    return team * roles_ + static_cast<std::size_t>(role);
  }
  [[nodiscard]] std::size_t lines() const { return lines_.size(); }

 private:
  struct Line {
    std::int64_t weight = 0;
    TimePoint since;
    Centiticks paid = 0;
  };
  void bring_up(Line& line, TimePoint to) const;

  std::size_t roles_ = 0;
  std::vector<Line> lines_;  // [team][role]
};

}  // namespace pendulum
