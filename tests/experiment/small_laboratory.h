#pragma once

// A laboratory of the shipped structures with short runs, and one that runs no simulation at all.

#include <functional>
#include <stdexcept>

#include "sim/experiment/trial_runner.h"

namespace pendulum::testing {

inline Scenario shipped_scenario(const std::string& name,
                                 const std::vector<std::string>& settings = {}) {
  ReadOptions options;
  options.settings = {"run.warm_up=1 mo"};
  options.settings.insert(options.settings.end(), settings.begin(), settings.end());
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/scenarios/" + name + ".yaml", make_registry(), options);
  if (!read.ok()) throw std::runtime_error("cannot read the scenario " + name);
  return *read.scenario;
}

inline Factor factor_from(const std::string& words, const Scenario& scenario) {
  const FactorResult read = read_factor(words, scenario);
  if (!read.factor) throw std::runtime_error(read.problem);
  return *read.factor;
}

inline Laboratory small_laboratory(const std::vector<std::string>& structures,
                                   const std::vector<std::string>& vary) {
  Laboratory laboratory;
  for (const std::string& name : structures)
    laboratory.structures.push_back(shipped_scenario(name));
  for (const std::string& words : vary)
    laboratory.factors.push_back(factor_from(words, laboratory.structures.front()));
  laboratory.yardsticks = {*find_yardstick("throughput_per_month"),
                           *find_yardstick("lead_time_days")};
  laboratory.seed = 5;
  laboratory.months = 1;
  laboratory.program = "test";
  return laboratory;
}

/// Gives values by a formula instead of simulation: [yardstick] of a trial and a replication.
class FormulaRunner final : public TrialRunner {
 public:
  using Formula = std::function<std::vector<double>(const Trial& trial, int replication)>;
  FormulaRunner(const Laboratory& laboratory, Formula formula)
      : laboratory_(laboratory), formula_(std::move(formula)) {}

  bool run(const TrialBatch& batch, const TrialSink& sink) override {
    for (std::size_t i = 0; i < batch.count; ++i) {
      if (stop_after >= 0 && runs == stop_after) return false;
      ++runs;
      const Trial trial = batch.trial(i);
      TrialResult result;
      for (int r = trial.first; r < trial.first + trial.count; ++r)
        for (const double value : formula_(trial, r)) result.values.push_back(value);
      result.events = 1;
      sink(i, result);
    }
    return true;
  }
  [[nodiscard]] const Laboratory& laboratory() const override { return laboratory_; }

  int runs = 0;         // trials run so far
  int stop_after = -1;  // asked to stop after so many

 private:
  const Laboratory& laboratory_;
  Formula formula_;
};

}  // namespace pendulum::testing
