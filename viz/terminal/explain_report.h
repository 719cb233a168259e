#pragma once

// Why two structures differ, in words, JSON and CSV.

#include <string>
#include <vector>

#include "sim/experiment/explain.h"
#include "sim/experiment/trial.h"
#include "viz/terminal/options.h"

namespace pendulum {

struct ExplainReport {
  const Laboratory* laboratory = nullptr;
  std::string first, second;
  std::vector<ExplainPart> parts;
  std::vector<Explanation> explanations;  // by yardstick
  bool exact = true;
  std::size_t structures = 0;  // how many were run
  int futures = 0;
};

/// In the format asked for.
std::string explain_text(const ExplainReport& report, const Options& options);

}  // namespace pendulum
