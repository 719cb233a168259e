#pragma once

// Maps of changes: values that replace others later, `committee.cadence: 30 d`. Each is held
// against the declaration of the value it replaces, as if it stood in that one's place.

#include <string>

#include "sim/scenario/document.h"
#include "sim/scenario/ids.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/scenario_data.h"
#include "sim/scenario/shape.h"

namespace pendulum {

struct ChangesContext {
  const Shape& root;
  const Ids& ids;
  bool whole;  // else a part of a scenario: whether a value is there cannot be judged
  const SourceTexts& texts;
  Problems& problems;
};

/// Adds the changes of the map at `path` to the frame. Requires: all other values are in it.
void check_changes(const ChangesContext& context, const DocumentNode& node, const std::string& path,
                   ScenarioFrame& frame);

}  // namespace pendulum
