#pragma once

// Mechanism 16, the playbook: the centre's written-down practice and what the teams of the markets
// believe, learning from each other as in March (1991). Teams take the playbook up (p1), the
// playbook learns from teams that do better than it (p2), people who leave take what they know
// along (p3), and the market moves (p4): these two month by month, however often the playbook is
// revised. Who knows more makes fewer defects and needs less effort;
// how much less is an assumption, who knows more is not.

#include <vector>

#include "sim/engine/simulation.h"
#include "sim/model/mutual_learning.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

struct PlaybookParameters {
  bool enabled = false;
  MutualLearningParameters learning;
  Duration period;
  double fewer_defects = 0.4;  // share of defects that full knowledge avoids
  double less_effort = 0.1;    // share of effort that full knowledge saves
};

void declare_playbook(Registry& registry);
PlaybookParameters read_playbook(const Scenario& scenario);

/// 1 where nothing is known; less with knowledge, more where what is believed is wrong.
inline double practice_factor(double effect, double knowledge) {
  return 1 - effect * knowledge;
}

class Playbook final : public EventHandler {
 public:
  Playbook(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer);
  void start();
  /// What had settled may move again.
  void on_parameters_changed();
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// Somebody new has come to a team and makes up this share of it.
  void newcomer(TeamIndex team, double share);

  /// The centre works by the playbook, a market's team by what it believes; the others' practice is
  /// another.
  [[nodiscard]] double knowledge_of(TeamIndex team) const;
  [[nodiscard]] double effort_factor(TeamIndex team) const;
  [[nodiscard]] double defect_factor(TeamIndex team) const;

 private:
  void publish();
  void schedule();

  const PlaybookParameters& playbook_;
  Simulation& simulation_;
  Observer& observer_;
  std::size_t markets_;
  MutualLearning learning_;
  bool scheduled_ = false;        // the next round of learning
  bool world_scheduled_ = false;  // the end of the month
};

}  // namespace pendulum
