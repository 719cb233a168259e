#pragma once

// JSON Schema of values said by path ("committee.cadence: 7 d"), as a timeline and a story say
// them.

#include <functional>

#include "sim/scenario/schema_values.h"
#include "sim/scenario/shape.h"

namespace pendulum {

/// A map from the paths of all parameters that are `wanted` to their new values. Paths through
/// lists are patterns: only a file knows which ids there are.
nlohmann::ordered_json paths_schema(const Shape& root, ValueSchemas& values,
                                    const std::function<bool(const Parameter&)>& wanted);

}  // namespace pendulum
