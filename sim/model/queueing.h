#pragma once

// Mechanism 2, pools and queues: in which order waiting work is taken up.

#include "sim/engine/pool.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct QueueingParameters {
  QueueDiscipline discipline = QueueDiscipline::priority;
  bool preemptive = true;
  AttentionShares attention;
};

void declare_queueing(Registry& registry);
QueueingParameters read_queueing(const Scenario& scenario, std::vector<Diagnostic>& problems);

}  // namespace pendulum
