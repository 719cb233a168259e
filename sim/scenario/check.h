#pragma once

// A merged document held against the registry: every value typed, in range, in base units.

#include <cstddef>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/scenario_data.h"
#include "sim/scenario/shape.h"

namespace pendulum {

inline constexpr std::size_t most_values = 200'000;  // of one scenario, defaults included

enum class Completeness {
  whole,  // everything required must be there, and references lead somewhere
  patch   // a part of a scenario: only what is there can be wrong
};

/// Fills paths, values and lists of `frame`. Requires: `frame.parameters` are those the shape was
/// built from.
void check_document(const Shape& shape, const DocumentNode& document, Completeness completeness,
                    const SourceTexts& texts, Problems& problems, ScenarioFrame& frame);

}  // namespace pendulum
