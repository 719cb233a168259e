#pragma once

// Whether a value counts in a scenario as it stands: a committee that does not exist meets at no
// cadence. What each parameter needs, its declaration says.

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// The needs of one scenario. What its time line makes of it is worked out once, however many
/// parameters are asked for: levers are drawn at every move of one.
class Needs {
 public:
  /// The scenario must outlive it.
  explicit Needs(const Scenario& scenario) : scenario_(scenario) {}
  /// As `unmet_need`.
  const Need* unmet(const std::string& path);

 private:
  bool is_ever_met(const Need& need);

  const Scenario& scenario_;
  std::optional<std::vector<Scenario>> later_;
};

/// The first need of the parameter at `path` that is met at no time of the scenario's timeline;
/// null when all are, and the value may count.
const Need* unmet_need(const Scenario& scenario, const std::string& path);

}  // namespace pendulum
