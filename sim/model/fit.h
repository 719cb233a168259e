#pragma once

// Mechanism 5, fit. Work done centrally for a distinctive market, in a family near the customer,
// does not suit it wholly. With P(rework) = .6 δ d, lowered by the market's own input, it is done
// again locally; what is not is worth less: × (1 - ω δ d), each step for its share of the effort.

#include "sim/base/random.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct FitParameters {
  bool enabled = true;
  double miss = 0.6;
  double rework_share = 0.4;   // of the step's effort
  double value_loss = 0.4;     // ω
  double local_input = 0;      // 0 … 1
  double input_effort = 0.08;  // of the step's effort, at full local input
};

void declare_fit(Registry& registry);
FitParameters read_fit(const Scenario& scenario);

/// Chance that a step done by the centre must be reworked in the market.
double fit_rework_probability(const FitParameters& fit, double distinctiveness, double distance);
/// What is left of an item's value after a centrally done step that was not reworked.
double fit_value_factor(const FitParameters& fit, double distinctiveness, double distance);

}  // namespace pendulum
