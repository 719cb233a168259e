#pragma once

// One at a time: each factor at its low and at its high end, everything else as the file says.

#include <vector>

#include "sim/experiment/paired_values.h"

namespace pendulum {

struct TornadoBar {
  std::size_t factor = 0;
  Estimate at_low, at_high;  // the figure itself, at the ends
  Estimate low, high;        // paired differences from the base
  Estimate swing;            // high - low, paired
};

/// Values future by future: of the base, and of each factor at its low and at its high end. The
/// factor that swings the figure most comes first.
std::vector<TornadoBar> tornado_bars(const std::vector<double>& base,
                                     const std::vector<std::vector<double>>& low,
                                     const std::vector<std::vector<double>>& high);

}  // namespace pendulum
