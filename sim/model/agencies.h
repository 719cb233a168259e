#pragma once

// Mechanism 22, agencies. When a team's queue is long, an agency takes what overflows: at a
// premium, after a briefing, without learning anything for us. Each agency that works for a team is
// one more party to keep in step - with the team, and with every other agency that works for it:
// relations are counted while they exist, and kept up by people.

#include <string>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

class Chores;
struct Parameters;

struct AgencyParameters {
  bool enabled = false;
  bool ever_enabled = false;  // now or later: then their teams exist from the start
  int count = 2;
  double threshold = 3;       // items waiting per person at which work goes out
  Duration contract;          // from asking to beginning
  double premium = 1.6;       // times the hourly cost of the role
  std::vector<int> roles;     // whose work may go out; empty = anybody's
  int coordinator = -1;       // the role that briefs and keeps relations
  double brief_hours = 2;     // per job
  double relation_hours = 3;  // a month, per relation
  Duration relation_lasts;    // after the last job
};

void declare_agencies(Registry& registry);
AgencyParameters read_agencies(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// Relations of a team that `agencies` agencies work for: with each of them, and among them.
int relations(int agencies);

/// Which agencies work for which teams.
class Agencies final : public EventHandler {
 public:
  Agencies(const Parameters& parameters, RandomKey key, Simulation& simulation);
  void start(Chores& chores);
  /// Agencies that may be called later are kept in step from then on.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;

  /// The agency that takes a job of this key from a team; somebody there briefs it.
  TeamIndex take_job(TeamIndex team, std::uint64_t job);
  [[nodiscard]] bool may_take(int role) const;

 private:
  const Parameters& parameters_;
  RandomKey key_;
  Simulation& simulation_;
  Chores* chores_ = nullptr;
  bool in_step_ = false;                // a weekly round is called
  std::vector<TimePoint> works_until_;  // [team][agency]: when the relation ends
};

}  // namespace pendulum
