#pragma once

// What an editor needs to complete and check a story while it is written.

#include <string>

#include "sim/scenario/registry.h"

namespace pendulum {

/// JSON Schema, draft-07, of story files: the keys the reader knows, and every lever of the
/// registry that a step may move. What depends on the scenarios shown only the reader checks.
std::string story_schema(const Registry& registry);

}  // namespace pendulum
