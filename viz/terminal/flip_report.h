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

/// What the CSV of the values cannot hold, as tables beside it: which structure is best, or which
/// may be, over which part of the range, a structure a row; and where that changes.
std::string flip_zones_csv(const FlipReport& report);
std::string flip_points_csv(const FlipReport& report);

}  // namespace pendulum
