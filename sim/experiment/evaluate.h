#pragma once

// Many points, each lived through by many futures: cut into trials, run, and put together again.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/trial_runner.h"

namespace pendulum {

/// What is to be simulated: a structure, and where its factors stand.
struct StudyPoint {
  std::size_t structure = 0;
  std::vector<Coordinate> at;
};

/// [yardstick][replication]
using FigureValues = std::vector<std::vector<double>>;

struct PointOutcome {
  FigureValues values;
  std::uint64_t events = 0;
  std::string problem;  // why there is no such structure; then there are no values
};

struct Futures {
  int first = 0;
  int count = 0;
};

struct EvaluateOptions {
  Futures futures;
  /// With the number of finished runs of how many, what a journal recalled left out.
  std::function<void(int done, int total)> progress;
};

/// Replications of a trial. Fixed, so that the names of trials, and so what a journal can recall,
/// do not depend on how many threads or machines there are.
inline constexpr int replications_of_trial = 8;

/// Gives each point's outcome to `sink` as soon as it is whole: in any order, one at a time. False
/// when stopped.
bool evaluate(TrialRunner& runner, const std::vector<StudyPoint>& points,
              const EvaluateOptions& options,
              const std::function<void(std::size_t point, PointOutcome outcome)>& sink);

/// All outcomes in the order of the points; nothing when stopped.
std::optional<std::vector<PointOutcome>> evaluate(TrialRunner& runner,
                                                  const std::vector<StudyPoint>& points,
                                                  const EvaluateOptions& options);

}  // namespace pendulum
