#pragma once

// What work there will be, in expectation: how many items a month, of every step that people have
// to do. What it takes of them is the effective load's business.

#include <functional>

#include "sim/model/workflow.h"

namespace pendulum {

struct Parameters;

/// A step that is done so many times a month, for one market.
struct ExpectedStep {
  const KindSpec& kind;
  const StepSpec& step;  // its effort is the part that is done there
  int market = 0;
  double per_month = 0;
  bool at_centre = false;  // by the centre, whatever the shares
};
using StepVisit = std::function<void(const ExpectedStep&)>;

/// Visits all work that demand and the world bring.
void for_each_expected_step(const Parameters& parameters, const StepVisit& visit);

}  // namespace pendulum
