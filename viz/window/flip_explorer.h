#pragma once

// Looks in the background along one lever at a time for which structure is best where. Answers stay
// until the world they were found in changes.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sim/experiment/flip.h"
#include "viz/window/published.h"
#include "viz/window/round_runner.h"

namespace pendulum {

struct FlipQuestion {
  std::string path;  // of the lever
  Metric metric = Metric::throughput_per_month;
  std::vector<double> values;           // rising
  std::vector<Coordinate> coordinates;  // where they lie along the lever's track, 0 … 1
  std::vector<std::shared_ptr<const Scenario>> structures;  // as they stand
  std::optional<MonthRange> part = {};                      // of the run; none: all
};

struct FlipAnswer {
  Metric metric = Metric::throughput_per_month;
  std::vector<FlipZone> zones;  // along the track; empty: not yet, or it cannot be said
  int futures = 0, target = 0;  // so far, of each value and structure
  bool impossible = false;      // some value makes no model or no figure
  [[nodiscard]] bool sharp() const { return futures == target; }
};
using FlipAnswers = std::map<std::string, FlipAnswer>;  // by path

struct FlipOptions {
  std::uint64_t seed = 1;
  int futures = 24;
};

class FlipExplorer {
 public:
  FlipExplorer(std::shared_ptr<RoundRunner> runner, const FlipOptions& options);

  /// Takes the place of the question under way. Requires: two structures or more, two values or
  /// more.
  void ask(FlipQuestion question);
  /// Whether this was answered, or is being answered, in the world as it stands.
  [[nodiscard]] bool knows(const std::string& path, Metric metric) const;
  /// The world has changed in this lever alone, or - without one - in anything.
  void forget_all_but(const std::string& path = {});

  /// Never null.
  [[nodiscard]] std::shared_ptr<const FlipAnswers> latest() const { return answers_->latest(); }
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return answers_->version(); }

 private:
  const std::shared_ptr<RoundRunner> runner_;
  const FlipOptions options_;
  const std::shared_ptr<Published<FlipAnswers>> answers_;  // shared with verdicts under way
  std::string asked_;                                      // the lever of the question under way
  RoundRunner::Ticket ticket_ = 0;
};

}  // namespace pendulum
