#pragma once

// Who leaves, which seats are empty, who is new: of marketing's teams, as shares of their payroll.

#include <cstdint>

#include "sim/measure/ledger.h"
#include "sim/measure/scope.h"

namespace pendulum {

class Staff final : public Observer {
 public:
  explicit Staff(const Scope& scope) : scope_(scope) {}

  void on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) override;
  void on_seats(TeamIndex team, int empty, int newcomers, TimePoint at) override;
  void on_absent(TeamIndex team, int, Cause cause, Centiticks spent, TimePoint) override {
    if (recording_ && cause == Cause::vacancy && scope_.marketing_team[team]) vacant_ += spent;
  }
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Fills its metrics; none of them is a number where nobody ever came or went.
  void write(const Ledger& ledger, ReplicationResult& result) const;

 private:
  void advance(TimePoint at);

  const Scope& scope_;
  bool recording_ = false;
  bool known_ = false;
  TimePoint counted_until_;
  std::int64_t left_ = 0;     // hundredths of people
  std::int64_t new_now_ = 0;  // the same
  Centiticks vacant_ = 0;
  Centiticks new_time_ = 0;
};

}  // namespace pendulum
