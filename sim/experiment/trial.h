#pragma once

// The smallest piece of a large experiment: some futures of one structure at one point. Trials
// share nothing and depend on nothing but their own description, so any thread or machine may run
// any of them, and a result found once need not be found again.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/factor.h"
#include "sim/experiment/fingerprint.h"
#include "sim/experiment/yardstick.h"
#include "sim/model/model.h"

namespace pendulum {

/// What all trials of an experiment have in common.
struct Laboratory {
  std::vector<Scenario> structures;
  std::vector<Factor> factors;
  std::vector<Yardstick> yardsticks;  // what is looked at
  std::uint64_t seed = 1;
  int months = 36;
  std::string program;  // name and version: another program's results are not ours
};

struct Trial {
  std::size_t structure = 0;
  std::vector<Coordinate> at;  // by factor
  int first = 0, count = 0;    // replications
};

struct TrialResult {
  std::vector<double> values;  // [replication][yardstick]; not a number where a figure has none
  std::uint64_t events = 0;
  std::string problem;    // why there is no such structure; then there are no values
  bool recalled = false;  // found in a journal instead of run
  /// To the bit, values that are no numbers included.
  [[nodiscard]] bool same_as(const TrialResult& other) const;
};

/// Why there is no such structure; empty where there is one.
std::string problem_at(const Laboratory& laboratory, std::size_t structure,
                       const std::vector<Coordinate>& at);

/// Nothing when stopped. Assumptions that are uncertain, and no factor, are drawn anew for every
/// future, so that futures stay independent; the same draw in every structure.
std::optional<TrialResult> run_trial(const Laboratory& laboratory, const Trial& trial,
                                     const StopRequest* stop);

/// Names trials by everything their results depend on.
class TrialNames {
 public:
  explicit TrialNames(const Laboratory& laboratory);
  [[nodiscard]] Fingerprint name(const Trial& trial) const;
  /// Of the experiment as a whole: structures, factors, figures, luck.
  [[nodiscard]] Fingerprint all() const;

 private:
  const Laboratory& laboratory_;
  std::vector<Fingerprint> structures_;
};

}  // namespace pendulum
