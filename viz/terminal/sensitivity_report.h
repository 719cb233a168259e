#pragma once

// What a figure is sensitive to, in words, JSON and CSV.

#include <string>
#include <vector>

#include "sim/experiment/morris.h"
#include "sim/experiment/sobol_indices.h"
#include "sim/experiment/tornado.h"
#include "sim/experiment/trial.h"
#include "viz/terminal/options.h"

namespace pendulum {

/// Of one figure; only what the method gives is filled.
struct FigureSensitivity {
  Yardstick yardstick;
  std::vector<MorrisEffect> effects;  // by factor
  std::vector<SobolIndex> indices;    // by factor
  std::vector<TornadoBar> bars;       // most swing first
};

struct SensitivityReport {
  const Laboratory* laboratory = nullptr;
  std::string method;   // "morris", "sobol" or "tornado"
  std::string subject;  // the structure, or "hybrid - local"
  std::vector<FigureSensitivity> figures;
  int points = 0, futures = 0;
};

/// In the format asked for; the most important factors first.
std::string sensitivity_text(const SensitivityReport& report, const Options& options);

}  // namespace pendulum
