#pragma once

// The books. Three identities must hold exactly, in whole ticks and items, in every run:
//   1. item time:  lead time = the ticks on the item's deciding path, over all causes;
//   2. capacity:   paid = effort by cause + absent + idle, for every team;
//   3. item count: arrived = delivered + cancelled + in progress, for every market and kind.
// Both sides come from different places: paid time from the people dealt out and the clock, not
// from what was booked; items in progress from a set of open ids, not from a difference of counts.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/base/random.h"
#include "sim/measure/payroll.h"
#include "sim/measure/replication_result.h"
#include "sim/model/observer.h"
#include "sim/model/organisation.h"

namespace pendulum {

/// Recorded time of some people, in centiticks. Who is present works, or is idle.
struct BookedTime {
  Centiticks present = 0, idle = 0, absent = 0, friction = 0;
};

class Ledger final : public Observer {
 public:
  explicit Ledger(const Organisation& organisation);

  void on_item_arrived(const ItemFacts& item) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  void on_effort(TeamIndex team, Cause cause, Centiticks spent, TimePoint) override {
    accounts_[team].effort[index_of(cause)] += spent;
  }
  void on_stretch(TeamIndex team, std::span<const StretchPart> parts, TimePoint) override {
    Account& account = accounts_[team];
    for (const StretchPart& part : parts) account.effort[index_of(part.cause)] += part.paid;
  }
  void on_idle(TeamIndex team, int role, Centiticks spent, TimePoint) override {
    accounts_[team].idle += spent;
    presence_[payroll_.line(team, role)].idle += spent;
  }
  void on_absent(TeamIndex team, int role, Cause, Centiticks spent, TimePoint) override {
    accounts_[team].absent += spent;
    presence_[payroll_.line(team, role)].absent += spent;
  }
  void on_payroll(TeamIndex team, int role, int weight, TimePoint at) override {
    payroll_.change(team, role, weight, at);
  }
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override {
    payroll_.set_wages(organisation, at);
  }
  /// Time booked so far is forgotten: capacity is kept from here on. Items are kept from the start.
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override {
    ended_ = at;
    payroll_.close(at);
  }

  /// Sums of absolute deviations, so that two errors cannot hide each other. All 0 when the books
  /// balance. Integrators are left out of the capacity identity: their hours are bought as needed.
  [[nodiscard]] BooksResult residuals() const;

  /// Recorded time of one team, in centiticks.
  struct Account {
    std::array<Centiticks, cause_count> effort{};
    Centiticks idle = 0;
    Centiticks absent = 0;
    [[nodiscard]] Centiticks booked() const;
    [[nodiscard]] Centiticks friction() const;  // effort under any cause but work
  };
  [[nodiscard]] const Account& account(std::size_t team) const { return accounts_[team]; }
  /// Sum over the teams that are not 0 here.
  [[nodiscard]] BookedTime booked_by(std::span<const std::uint8_t> teams) const;
  /// What the team's people cost in time while recording, whatever was booked.
  [[nodiscard]] Centiticks paid(std::size_t team) const { return payroll_.paid(team); }
  [[nodiscard]] Centiticks paid(std::size_t team, std::size_t role) const {
    return payroll_.paid(team, role);
  }
  /// Wages from the start of recording to `at`, in EUR.
  [[nodiscard]] double wages_until(TimePoint at) const { return payroll_.wages_until(at); }
  /// What the role's people in a team did not do. What they did is the team's account.
  struct Presence {
    Centiticks idle = 0, absent = 0;
  };
  [[nodiscard]] const Presence& presence(std::size_t team, int role) const {
    return presence_[payroll_.line(team, role)];
  }
  [[nodiscard]] Duration recorded() const { return recorded_until(ended_); }
  [[nodiscard]] Duration recorded_until(TimePoint at) const { return at - recording_started_; }
  [[nodiscard]] TimePoint ended() const { return ended_; }

 private:
  /// Items of one market and kind.
  struct ItemAccount {
    std::int64_t arrived = 0, delivered = 0, cancelled = 0;
  };
  [[nodiscard]] std::size_t cell(const ItemFacts& item) const;

  const Organisation& organisation_;
  Payroll payroll_;
  std::vector<Account> accounts_;           // by team
  std::vector<Presence> presence_;          // by line of the payroll
  std::vector<ItemAccount> item_accounts_;  // by market and kind
  std::vector<std::uint32_t> open_;         // by item: its cell + 1 while in progress, else 0
  std::int64_t item_time_residual_ = 0;
  TimePoint recording_started_;
  TimePoint ended_;
};

/// Fails a check unless every residual is 0, naming the future (replications counted from 1).
void check_books(const BooksResult& books, const RandomKey& key);

}  // namespace pendulum
