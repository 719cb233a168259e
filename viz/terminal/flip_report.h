#pragma once

// Which structure is best where, in words, JSON and CSV.

#include <string>
#include <vector>

#include "sim/experiment/flip.h"
#include "sim/experiment/trial.h"
#include "viz/terminal/options.h"

namespace pendulum {

struct FlipReport {
  const Laboratory* laboratory = nullptr;
  std::vector<std::string> names;     // of the structures
  std::vector<FlipPicture> pictures;  // by yardstick
  int futures = 0;
};

/// In the format asked for.
std::string flip_text(const FlipReport& report, const Options& options);

}  // namespace pendulum
