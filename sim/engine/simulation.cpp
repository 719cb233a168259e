#include "sim/engine/simulation.h"

namespace pendulum {

void Simulation::run_until(TimePoint end) {
  PENDULUM_CHECK(end >= now_, "the clock does not run backwards");
  while (queue_.find_next() && queue_.next_time() <= end.ticks) run_next();
  now_ = end;
}

}  // namespace pendulum
