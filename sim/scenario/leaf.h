#pragma once

// One value of a document: `14 d`, or `{value: 14 d, source: …, note: …}`, or with a distribution
// instead of the value.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/value.h"

namespace pendulum {

struct LeafWords {
  const DocumentNode* value = nullptr;  // null: nothing but remarks
  std::optional<UncertaintyForm> form;  // of an uncertain value: `value` is its list
  Position form_key;                    // where the form is named
  std::string unit, source, note;
  bool failed = false;  // reported; the value cannot be used
};

/// Takes the parts of a value apart. The words point into `node`.
LeafWords read_leaf(const DocumentNode& node, const std::string& path, Problems& problems);

/// Where and with which remarks it was said. Requires: `words.value` is set.
Origin origin_of(const LeafWords& words, const SourceTexts& texts);

/// The typed value, or nothing after reporting why not. References are not resolved.
/// Requires: `words.value` is set.
std::optional<TypedValue> check_leaf_value(const Parameter& parameter, const LeafWords& words,
                                           const std::string& path, Problems& problems);

/// "a duration, for example 3 d": what a missing value should have been.
Message describe_expected(const Parameter& parameter);

/// "did you mean 'governance.cadence'?" for a key that stands in the wrong section, and what helps
/// a section that stands within another.
Message find_elsewhere(const std::vector<Parameter>& parameters, std::string_view key);

}  // namespace pendulum
