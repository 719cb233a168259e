#pragma once

// Mechanism 13, tiger teams. An eligible cross-functional item may be chartered: a temporary team
// draws members by role from the centre, the markets and the enterprise functions, at a dedication.
// Inside there is no hand-off, no enterprise queue; reviews and decisions are the team's own, and
// independent steps run side by side. A seat is held only while there is work for it; then the
// donor has half a person less and the member switches context. When the item is done, the team
// dissolves.

#include <vector>

#include "sim/base/time.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct TigerParameters {
  bool enabled = true;
  int at_most = 2;  // teams at once
  Duration charter;
  int dedication = 50;  // hundredths of a person while a seat is held
  int seats_per_person = 2;
  double hours_per_seat = 40;  // a role gets a seat for every so many hours of its work
  int seats_per_role = 4;      // at most
};

void declare_tiger_team(Registry& registry);
TigerParameters read_tiger_team(const Scenario& scenario);

/// Seats for a role with so many hours of work in the item: the team is sized to the work.
int seats_wanted(const TigerParameters& tiger, double hours);

/// A member: a person of a home team, by index in the list of all people.
struct TigerMember {
  int role = 0;
  int person = 0;
  TeamIndex home = 0;
};

/// The teams that exist now, by slot; slots are used again.
class TigerTeams {
 public:
  explicit TigerTeams(const TigerParameters& tiger) : tiger_(tiger) {}
  /// A slot for a new team, or -1 when there are as many as may be.
  int open();
  void close(int team);
  void join(int team, const TigerMember& member);
  /// How many members hold `role` in the team.
  [[nodiscard]] int seats(int team, int role) const;
  [[nodiscard]] const std::vector<TigerMember>& members(int team) const;
  [[nodiscard]] bool sits(int team, int person) const;
  /// How many teams a person sits in.
  [[nodiscard]] int memberships(int person) const;
  [[nodiscard]] int active() const { return active_; }

 private:
  struct Team {
    bool open = false;
    std::vector<TigerMember> members;
  };
  const TigerParameters& tiger_;
  std::vector<Team> teams_;
  std::vector<int> memberships_;
  int active_ = 0;
};

}  // namespace pendulum
