#pragma once

// The rules a single source must keep: which layer may see which, and what keeps a simulation
// the same on every machine and in every run (docs/architecture.md says why).

#include <string_view>

#include "tests/meta/violation.h"

namespace pendulum::meta {

/// `path` is relative to the root: "sim/engine/pool.cpp". Files outside sim and viz keep no rules.
Violations check_code(std::string_view path, std::string_view text);

}  // namespace pendulum::meta
