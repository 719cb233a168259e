#pragma once

#include "tests/meta/tree.h"
#include "tests/meta/violation.h"

namespace pendulum::meta {

/// Every shipped scenario starts with the line editors take the schema from, and the README tells
/// of it.
void check_scenarios(const Tree& tree, Violations& violations);

/// Every relative link of a document leads to a file or folder of ours.
void check_links(const Tree& tree, Violations& violations);

}  // namespace pendulum::meta
