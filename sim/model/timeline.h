#pragma once

// The timeline: what changes while time runs. Each entry of a scenario's `timeline:` replaces
// values of parameters from a recorded month on - a demand shock, a rule, hiring, another
// structure. The parameters from there on are an epoch's: the base scenario with all changes up to
// then, read and checked like any other scenario.

#include <memory>
#include <string>
#include <vector>

#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct Parameters;

/// Parameters that hold from a recorded time on.
struct Epoch {
  Duration at;  // after recording starts
  std::shared_ptr<const Parameters> parameters;
};

struct TimelineEntry {
  std::string id;
  std::string title;  // for people; the id when none is given
  std::string note;
  Duration at;
};

void declare_timeline(Registry& registry);

/// The entries in order of time; those of one moment in the order of the file.
std::vector<TimelineEntry> read_timeline(const Scenario& scenario);

/// The scenario as it is at each moment of change, in order of time. Entries of one moment make one
/// change together.
struct ChangedScenario {
  Duration at;
  Scenario scenario;
  std::string entries;  // their ids: "surge, hiring"; empty where a market opens
};
std::vector<ChangedScenario> changed_scenarios(const Scenario& scenario,
                                               const std::vector<TimelineEntry>& timeline);

}  // namespace pendulum
