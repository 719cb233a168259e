#pragma once

// YAML text into a document tree, within bounds: a hostile file costs no more than a large one.

#include <cstddef>
#include <optional>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"

namespace pendulum {

inline constexpr std::size_t most_nodes = 200'000;  // after aliases are expanded
inline constexpr std::size_t deepest_nesting = 64;

/// Reads one document of the YAML 1.2 core schema. Nothing when the text is not YAML or breaks a
/// bound; duplicate keys, foreign tags and the like are reported and read on.
/// Requires: `source` is an index of `texts`.
std::optional<DocumentNode> read_yaml(const SourceTexts& texts, int source, Problems& problems);

}  // namespace pendulum
