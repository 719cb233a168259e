#pragma once

// Mechanism 6, defects and review. A step may come back with a defect - more often from people
// outside their role or with little practice - and creative steps go through rounds of review, each
// of which waits for the reviewers and, after the first, costs rework.

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct ReworkParameters {
  bool defects = true;
  double defect_probability = 0.12;  // of a practised person in their own role
  double mismatch_factor = 1.6;
  double novice_factor = 1.5;
  double defect_share = 0.3;  // of the step's effort
  bool reviews = true;
  double rounds = 4;       // mean
  Duration round_latency;  // mean, per round
  int reviewers = 4;
  double review_share = 0.3;  // of the step's effort, over four rounds
};

void declare_rework(Registry& registry);
ReworkParameters read_rework(const Scenario& scenario);

/// `inexperience`: 1 = novice, 0 = has all the practice there is.
double defect_probability(const ReworkParameters& rework, bool own_role, double inexperience);
/// Rounds of one creative step: 1 + Poisson(mean - 1).
int review_rounds(const ReworkParameters& rework, StreamKey key, std::uint64_t entity);
/// Wait for the reviewers in one round; doubles from eight reviewers on.
Duration review_latency(const ReworkParameters& rework, StreamKey key, std::uint64_t entity,
                        int round);
/// Rework after one round but the last, as a share of the step's effort: the same however many
/// rounds there are, so that few of them do not make each a large one.
double review_rework_share(const ReworkParameters& rework);
/// Of all rounds of a step together, in the mean.
double mean_review_rework(const ReworkParameters& rework);

}  // namespace pendulum
