#pragma once

// Two figures at once: which alternatives nobody beats in both.

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/measure/metric.h"

namespace pendulum {

struct ParetoMember {
  std::size_t alternative = 0;
  bool on_front = false;  // by the means: nobody is better in one and as good in the other
  /// Somebody who is clearly better in both, on the same luck: 90 % intervals of both differences
  /// leave out 0.
  std::optional<std::size_t> clearly_beaten_by;
};

/// [alternative][replication] of each figure. In the order of the alternatives.
std::vector<ParetoMember> pareto_front(const std::vector<std::vector<double>>& first,
                                       Better first_better,
                                       const std::vector<std::vector<double>>& second,
                                       Better second_better);

}  // namespace pendulum
