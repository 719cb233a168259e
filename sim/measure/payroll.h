#pragma once

// Who is on the payroll, for how long and at what wage: the paid side of the capacity identity. It
// knows the people dealt out at the start, who joined, moved and left since, and the clock -
// nothing of what anybody booked.

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
  /// An hour of a role costs what `organisation` says from `at` on.
  void set_wages(const Organisation& organisation, TimePoint at);
  /// Time paid so far is forgotten; the people stay.
  void restart(TimePoint at);
  void close(TimePoint at);

  /// Time paid from the restart to the close.
  [[nodiscard]] Centiticks paid(std::size_t team) const;
  [[nodiscard]] Centiticks paid(std::size_t team, std::size_t role) const;
  /// What everybody's time has cost from the restart to `at`, in EUR, each hour at the wage of its
  /// own day; `at` is not before the last change. Not a number where wages are unknown.
  [[nodiscard]] double wages_until(TimePoint at) const;
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
    double hourly = 0;  // EUR
    double earned = 0;  // EUR, up to `since`
    [[nodiscard]] double earned_until(TimePoint at) const;
  };
  void bring_up(Line& line, TimePoint to) const;

  std::size_t roles_ = 0;
  std::vector<Line> lines_;  // [team][role]
};

}  // namespace pendulum
