#pragma once

// Which of many alternatives is best, in words, JSON and CSV.

#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "sim/experiment/pareto.h"
#include "sim/experiment/selection.h"
#include "sim/experiment/trial.h"
#include "viz/terminal/options.h"
#include "viz/terminal/workbench.h"

namespace pendulum {

struct Constraint {
  std::size_t yardstick = 0;  // of the laboratory
  bool at_most = true;        // else at least
  double limit = 0;           // in the unit of results
  double tolerance = 0;
  std::string words;  // as asked for
};

struct Alternative {
  std::string name;                      // "hybrid, committee.cadence 14 d"
  std::vector<Estimate> figures;         // by yardstick, over the futures lived through
  std::vector<Feasibility> constraints;  // by constraint
  bool is_left = false;                  // of the selection
  bool is_alike = false;                 // to the best, in every digit of its mean
  int futures = 0;
};

struct OptimiseReport {
  const Laboratory* laboratory = nullptr;
  bool maximise = true;
  double confidence = .9;
  double indifference = 0;
  std::vector<Constraint> constraints;
  std::vector<Alternative> alternatives;
  std::optional<std::size_t> best;  // nobody when none is known to keep to the constraints
  bool decided = false;
  std::vector<ParetoMember> front;  // of the first two figures; empty unless asked for
};

/// In the format asked for. The first figure of the laboratory is the one to make large or small.
std::string optimise_text(const OptimiseReport& report, const Options& options);

}  // namespace pendulum
