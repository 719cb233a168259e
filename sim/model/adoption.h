#pragma once

// Mechanism 18, training and adoption of generations of tools. A generation arrives and spreads
// from team to team (Bass; a chasm between visionaries and the rest). It saves effort only as far
// as a team can use it, which comes with time and, faster, with training that takes capacity now.
// Until all have followed, the old and the new must be run side by side; then the next arrives. A
// generation that is not mature yet makes defects; an enterprise gate keeps it out until it is.

#include <span>
#include <string>
#include <vector>

#include "sim/engine/simulation.h"
#include "sim/model/diffusion.h"
#include "sim/model/observer.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

class Chores;
struct Move;
struct Parameters;

struct GenerationSpec {
  std::uint64_t key = 0;
  Duration arrives;             // after month 0
  double gain = 0;              // share of effort saved by those who can use it
  Duration maturity;            // from its arrival until it is mature
  double immature_defects = 0;  // further defects on its first day, as a share of the usual
};

struct AdoptionParameters {
  bool enabled = false;
  DiffusionParameters spread;
  Duration every;             // a further generation arrives; 0 = only those listed
  GenerationSpec usual;       // what these are like
  double sunset = 1;          // share of adopters at which the old is switched off for the rest
  Duration parallel;          // a team needs both, at least
  double training_hours = 0;  // per person
  double rollout_hours = 0;   // per team
  Duration learning_alone;    // time constants of learning to use it
  Duration learning_trained;
  bool gate = false;
  std::vector<GenerationSpec> generations;
};

void declare_adoption(Registry& registry);
AdoptionParameters read_adoption(const Scenario& scenario);

/// Mean number of generations an owner of tools (market, -1 = centre) runs beside the one in use.
double expected_parallel(const Parameters& parameters, int owner);

class Adoption final : public EventHandler {
 public:
  Adoption(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer);
  void start(Chores& chores);
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// What has come about so far, in spreading and in learning, stays.
  void before_parameters_change(const AdoptionParameters& next);
  /// A team that had no people works as those who came did, or as most; an empty one is no team.
  void on_parameters_changed(std::span<const Move> moves);

  /// Effort with the tools the team has, as far as it can use them; 1 = those of the beginning.
  [[nodiscard]] double effort_factor(TeamIndex team) const;
  /// Further defects by immature tools, as a share of the usual ones.
  [[nodiscard]] double further_defects(TeamIndex team) const;

 private:
  /// A generation that has arrived.
  struct Wave {
    GenerationSpec spec;
    TimePoint arrived;
    double effort = 1;  // of those who can use it
    Diffusion spread;
    EventId next;
    TimePoint last_adopted;
  };
  /// A team that adopts while it has people.
  struct User {
    int half_people = 0;
    int wave = -1;  // the one it has
    double effort_before = 1;
    double use = 0;  // how far it can use it, as of:
    TimePoint as_of;
    std::uint64_t course = 0;  // of training
    int lessons = 0, lessons_done = 0;
    std::vector<TimePoint> parallel_until;
  };

  void arrive(const GenerationSpec& spec);
  void open(std::size_t wave);
  void plan_next(std::size_t wave);
  void adopt(std::size_t user, std::size_t wave);
  void follow(std::size_t wave);
  void sunset(std::size_t wave);
  void train(std::size_t user);
  void run_side_by_side();
  void publish();
  // adoption_teams.cpp: which teams there are.
  bool count_people(std::span<const Move> moves);
  void set_up(std::size_t user, const std::vector<User>& before, std::span<const Move> moves);
  void lesson_learnt(std::uint64_t course);
  [[nodiscard]] double use_now(const User& user) const;
  [[nodiscard]] int parallel(int owner) const;

  const Parameters& parameters_;
  const AdoptionParameters& adoption_;
  RandomKey key_;
  Simulation& simulation_;
  Observer& observer_;
  Chores* chores_ = nullptr;
  std::vector<Wave> waves_;  // in order of arrival
  std::vector<User> users_;  // by team: the centre and the markets
  std::vector<std::uint64_t> user_keys_;
  bool spreads_otherwise_ = false;  // from the change under way on
  std::uint64_t courses_ = 0;
};

}  // namespace pendulum
