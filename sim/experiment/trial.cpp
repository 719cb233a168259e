#include "sim/experiment/trial.h"

#include <bit>

#include "sim/base/check.h"
#include "sim/measure/measure.h"

namespace pendulum {
namespace {

struct Built {
  std::shared_ptr<const Model> model;
  std::string problem;
};

Built build(const Laboratory& laboratory, std::size_t structure,
            const std::vector<Coordinate>& at) {
  const AppliedFactors applied =
      apply_factors(laboratory.structures.at(structure), laboratory.factors, at);
  if (!applied.scenario) return {nullptr, applied.problem};
  const ModelResult built = build_model(*applied.scenario);
  if (built.model) return {built.model, ""};
  for (const Diagnostic& diagnostic : built.diagnostics)
    if (diagnostic.severity == Severity::error)
      return {nullptr, (diagnostic.path.empty() ? "" : diagnostic.path + ": ") +
                           diagnostic.message.english()};
  return {nullptr, "the structure makes no sense"};
}

/// Enters one future; false when it was stopped.
bool live(const Laboratory& laboratory, const std::shared_ptr<const Model>& model, int replication,
          const StopRequest* stop, TrialResult& result) {
  RunOptions options;
  options.key = {laboratory.seed, static_cast<std::uint32_t>(replication)};
  options.months = laboratory.months;
  options.stop = stop;
  const MeasuredRun measured = measure_replication(*model_in(model, options.key), options);
  if (!measured.completed) return false;
  result.events += measured.result.events;
  for (const Yardstick& yardstick : laboratory.yardsticks)
    result.values.push_back(value_of(yardstick, measured.result));
  return true;
}

}  // namespace

bool TrialResult::same_as(const TrialResult& other) const {
  if (values.size() != other.values.size() || events != other.events || problem != other.problem)
    return false;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::bit_cast<std::uint64_t>(values[i]) != std::bit_cast<std::uint64_t>(other.values[i]))
      return false;
  return true;
}

std::string problem_at(const Laboratory& laboratory, std::size_t structure,
                       const std::vector<Coordinate>& at) {
  return build(laboratory, structure, at).problem;
}

std::optional<TrialResult> run_trial(const Laboratory& laboratory, const Trial& trial,
                                     const StopRequest* stop) {
  TrialResult result;
  const Built built = build(laboratory, trial.structure, trial.at);
  result.problem = built.problem;
  if (!built.model) return result;
  result.values.reserve(static_cast<std::size_t>(trial.count) * laboratory.yardsticks.size());
  try {
    for (int i = 0; i < trial.count; ++i)
      if (!live(laboratory, built.model, trial.first + i, stop, result)) return std::nullopt;
  } catch (const ImpossibleDraw& impossible) {
    result.problem = impossible.what();
    result.values.clear();
  }
  return result;
}

TrialNames::TrialNames(const Laboratory& laboratory) : laboratory_(laboratory) {
  for (const Scenario& scenario : laboratory.structures) {
    Fingerprinter all;
    all.add(laboratory.program).add(laboratory.seed);
    all.add(static_cast<std::uint64_t>(laboratory.months));
    for (const std::string& path : scenario.paths()) all.add(path).add(scenario.value_text(path));
    for (const Yardstick& yardstick : laboratory.yardsticks) all.add(key_of(yardstick));
    structures_.push_back(all.value());
  }
}

Fingerprint TrialNames::name(const Trial& trial) const {
  Fingerprinter all(structures_.at(trial.structure));
  for (std::size_t i = 0; i < trial.at.size(); ++i) {
    const Factor& factor = laboratory_.factors[i];
    if (!factor.is_list()) {
      all.add(factor.path).add(trial.at[i]);
      continue;
    }
    const FactorLevel& level = factor.levels.at(static_cast<std::size_t>(trial.at[i]));
    for (const FactorLevel::Setting& setting : level.settings)
      all.add(setting.path).add(setting.value);
  }
  all.add(static_cast<std::uint64_t>(trial.first)).add(static_cast<std::uint64_t>(trial.count));
  return all.value();
}

Fingerprint TrialNames::all() const {
  Fingerprinter all;
  for (const Fingerprint& structure : structures_) all.add(structure.first).add(structure.second);
  for (const Factor& factor : laboratory_.factors) {
    all.add(factor.path).add(factor.low).add(factor.high);
    for (const FactorLevel& level : factor.levels) all.add(level.words);
  }
  return all.value();
}

}  // namespace pendulum
