#pragma once

// Where a story puts levers: a step's values stay until another step says others, so that what is
// in force at a step follows from the story alone, whichever way one came there.

#include <memory>
#include <vector>

#include "sim/scenario/scenario.h"
#include "viz/story/story.h"

namespace pendulum {

/// What the steps up to this one (included) set, in their order; nothing from before a reset.
/// Requires: the story has the step.
std::vector<StorySetting> settings_in_force(const Story& story, std::size_t step);

/// What only the scenarios can tell: settings of what is no lever, has no such value, or cannot be
/// simulated; each where the story says it. `scenarios`: parallel to `story.files`, null where one
/// has problems of its own.
std::vector<Diagnostic> check_settings(
    const Story& story, const std::vector<std::shared_ptr<const Scenario>>& scenarios);

}  // namespace pendulum
