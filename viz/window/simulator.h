#pragma once

// What the background work needs of the simulator. The program uses the real one; tests of the
// scheduling put a small one with known timing in its place.

#include "sim/experiment/experiment.h"

namespace pendulum {

class Simulator {
 public:
  virtual ~Simulator() = default;
  /// Both are called from several threads at once.
  [[nodiscard]] virtual ModelResult build(const Scenario& scenario) const {
    return build_model(scenario);
  }
  [[nodiscard]] virtual MeasuredRun run(const Model& model, const RunOptions& options,
                                        Observer* extra, MonthListener* listener) const {
    return measure_replication(model, options, extra, listener);
  }
};

}  // namespace pendulum
