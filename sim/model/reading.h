#pragma once

// Small helpers to read a checked scenario into typed parameters.

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/time.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

inline Duration read_duration(const Scenario& scenario, std::string_view path) {
  return round_to_ticks(scenario.number(path));
}
inline double read_hours(const Scenario& scenario, std::string_view path) {
  return read_duration(scenario, path).as_hours();
}
inline int read_count(const Scenario& scenario, std::string_view path) {
  return static_cast<int>(scenario.number(path));
}

/// Where an id stands in a list of ids; -1 when it is not there or empty.
int index_in(const std::vector<std::string>& ids, std::string_view id);

/// A problem of the scenario as a whole, said where `path` was said; in a variant, with its name.
Diagnostic problem_at(const Scenario& scenario, std::string_view path, Message message,
                      Message hint = {});
/// The same of values that do not go together, where the last of them was said.
Diagnostic conflict_at(const Scenario& scenario, const std::vector<std::string>& paths,
                       Message message, Message hint = {});

}  // namespace pendulum
