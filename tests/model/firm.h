#pragma once

// Firms for tests: a shipped scenario, or a small world of tests/model/worlds, with settings.

#include <memory>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "sim/model/model.h"
#include "sim/model/parameters.h"
#include "tests/catch.h"

namespace pendulum::testing {

inline Scenario read(const std::string& file, const std::vector<std::string>& settings = {}) {
  static const Registry registry = make_registry();
  ReadOptions options;
  options.settings = settings;
  const ReadResult result =
      read_scenario(std::string(PENDULUM_SOURCE_DIR) + "/" + file, registry, options);
  for (const Diagnostic& diagnostic : result.diagnostics)
    UNSCOPED_INFO(format_diagnostic(diagnostic));
  REQUIRE(result.ok());
  return *result.scenario;
}

inline std::shared_ptr<const Model> firm(const std::string& file,
                                         const std::vector<std::string>& settings = {}) {
  const ModelResult result = build_model(read(file, settings));
  for (const Diagnostic& diagnostic : result.diagnostics)
    UNSCOPED_INFO(format_diagnostic(diagnostic));
  REQUIRE(result.model != nullptr);
  return result.model;
}

inline StructureSummary run(const std::shared_ptr<const Model>& model, int replications,
                            int months = 12, std::uint64_t seed = 1) {
  ExperimentOptions options;
  options.seed = seed;
  options.replications = replications;
  options.months = months;
  const ExperimentResult result = run_experiment({model}, options);
  return summarise("test", "", result.results[0]);
}

inline double mean(const StructureSummary& summary, Metric metric) {
  return summary.metrics[index_of(metric)].mean;
}
inline double delay(const StructureSummary& summary, Cause cause) {
  return summary.friction_delay[index_of(cause)].mean;
}
inline double effort(const StructureSummary& summary, Cause cause) {
  return summary.friction_effort[index_of(cause)].mean;
}

inline double in_hours(Centiticks paid) {
  return static_cast<double>(paid) / (100.0 * ticks_per_hour);
}
/// What all who worked on an item spent on it for a cause.
inline double hours_of(const ItemEnd& end, Cause cause) {
  return in_hours(end.effort[index_of(cause)]);
}

/// Settings that leave a shipped firm with what every firm has - demand, people, hand-offs, fit,
/// rework, assets, a committee, tools and partners - so that one mechanism more can be seen alone.
inline std::vector<std::string> plain(const std::vector<std::string>& more = {}) {
  std::vector<std::string> settings = {"turnover.enabled=false",  "playbook.enabled=false",
                                       "adoption.enabled=false",  "orchestration.enabled=false",
                                       "push_back.enabled=false", "regulation.enabled=false",
                                       "analytics.enabled=false", "insight.enabled=false",
                                       "tools.enabled=false",     "reorganisation.enabled=false"};
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

/// The small world in which one kind of work is done by one step of one team.
inline const std::string one_step = "tests/model/worlds/one_step.yaml";

}  // namespace pendulum::testing
