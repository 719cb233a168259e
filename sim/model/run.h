#pragma once

// How long a scenario is run, how often, and with which luck.

#include <cstdint>

#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct RunParameters {
  int months = 36;
  Duration warm_up;
  bool steady_state = false;
  int replications = 100;
  std::uint64_t seed = 1;
};

constexpr int most_months = 240;
constexpr std::uint64_t most_seed = 9'007'199'254'740'991;  // whole numbers JSON holds exactly

void declare_run(Registry& registry);
RunParameters read_run(const Scenario& scenario);

}  // namespace pendulum
