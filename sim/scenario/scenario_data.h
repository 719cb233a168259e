#pragma once

// What a Scenario holds. Everything that was read is shared between a scenario and those made from
// it by changing a value; only the numbers are copied, so a lever can be dragged.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/scenario/claims.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/source_text.h"
#include "sim/scenario/translations.h"
#include "sim/scenario/value.h"

namespace pendulum {

struct PathHash {
  // The library looks for this name.
  using is_transparent = void;  // NOLINT(readability-identifier-naming)
  std::size_t operator()(std::string_view path) const {
    return std::hash<std::string_view>()(path);
  }
};

/// One value as read. The number lives in `ScenarioValues`, where it can change.
struct ReadValue {
  std::size_t parameter = 0;  // index into ScenarioFrame::parameters
  TypedValue value;
  Origin origin;
  bool said = false;                 // false: the default
  std::vector<std::string> allowed;  // of a reference: what it may name
};

struct ScenarioFrame {
  std::string name, title, description, file, variant;
  std::shared_ptr<const SourceTexts> texts;  // for the places of values
  std::vector<Claim> claims;
  Translations translations;
  std::vector<std::string> files;
  std::vector<Parameter> parameters;  // copied: a scenario outlives its registry
  std::vector<std::string> paths;     // parallel to `values`
  std::vector<ReadValue> values;
  std::unordered_map<std::string, std::size_t, PathHash, std::equal_to<>> slots;
  std::map<std::string, std::vector<std::string>, std::less<>> lists;  // ids by list
  /// What each map of changes changes, by its path; the new values have slots of their own, at the
  /// map's path and the changed value's path together.
  std::map<std::string, std::vector<std::string>, std::less<>> changes;

  [[nodiscard]] const Parameter& parameter_of(std::size_t slot) const {
    return parameters[values[slot].parameter];
  }
};

struct ScenarioValues {
  std::vector<double> numbers;                                 // by slot
  std::map<std::size_t, std::string> texts;                    // changed ones, by slot
  std::map<std::size_t, std::vector<std::string>> references;  // likewise
  std::map<std::size_t, Origin> origins;                       // of changed values
  std::map<std::size_t, Uncertainty> uncertain;                // by slot; the number: best guess
};

}  // namespace pendulum
