#pragma once

// What the background work needs of the simulator. The program uses the real one; tests of the
// scheduling put a small one with known timing in its place.

#include <array>

#include "sim/experiment/experiment.h"

namespace pendulum {

/// All figures of one future, by metric.
using MetricValues = std::array<double, metric_count>;

class Simulator {
 public:
  virtual ~Simulator() = default;
  /// Both are called from several threads at once.
  [[nodiscard]] virtual ModelResult build(const Scenario& scenario) const {
    return build_model(scenario);
  }
  /// One future. What is uncertain is drawn for it as `pendulum compare` does, several consecutive
  /// futures sharing a draw. Throws ImpossibleDraw.
  [[nodiscard]] virtual MeasuredRun run(const Model& model, const RunOptions& options,
                                        Observer* extra, MonthListener* listener) const;
};

}  // namespace pendulum
