#pragma once

// Reading an uncertain value: `{triangular: [10 %, 20 %, 40 %], source: …}`.

#include <optional>
#include <string>

#include "sim/scenario/leaf.h"

namespace pendulum {

/// The form a key of a value's map names, if it does.
std::optional<UncertaintyForm> uncertainty_form(std::string_view key);

/// The typed value, with its best guess as the number, or nothing after reporting why not.
/// Requires: `words.form` is set.
std::optional<TypedValue> check_uncertain_value(const Parameter& parameter, const LeafWords& words,
                                                const std::string& path, Problems& problems);

}  // namespace pendulum
