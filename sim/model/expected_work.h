#pragma once

// What work there will be, in expectation: how many items a month, of every step that people have
// to do. What it takes of them is the effective load's business.

#include <functional>

#include "sim/model/workflow.h"

namespace pendulum {

struct Parameters;

/// Of one step, for one market, so many a month. The step's effort is the part that is done there.
using StepVisit =
    std::function<void(const KindSpec&, const StepSpec&, int market, double per_month)>;

/// Visits all work that demand and the world bring.
void for_each_expected_step(const Parameters& parameters, const StepVisit& visit);

}  // namespace pendulum
