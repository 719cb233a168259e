#pragma once

// References: values that name entries of a list.

#include <string>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/ids.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/value.h"

namespace pendulum {

/// What the reference at `path` may name: the ids it refers to, the words its declaration adds,
/// and nothing at all ("") when that is its default. Empty for anything but references.
std::vector<std::string> allowed_references(const Parameter& parameter, const std::string& path,
                                            const Ids& ids);

/// Reports references that lead nowhere. `said` is null for a default; then `where` is the place
/// to blame.
void check_references(const Parameter& parameter, const TypedValue& value,
                      const std::vector<std::string>& allowed, const DocumentNode* said,
                      Position where, const std::string& path, Problems& problems);

}  // namespace pendulum
