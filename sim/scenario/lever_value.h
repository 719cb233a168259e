#pragma once

// Values that a person may move while a scenario is watched: each as one number, also where a file
// says a word.

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// Whether a person may move it: declared a lever, a decision or an assumption, and one number.
bool is_lever(const Parameter& parameter);

/// Where the lever stands, in base units; of a choice the place among its choices. Requires: the
/// scenario has the path, and it is a lever.
double lever_value(const Scenario& scenario, std::string_view path);

/// The same scenario with the lever moved there; nothing when it has none at the path, or the value
/// is out of range.
std::optional<Scenario> with_lever(const Scenario& scenario, const std::string& path, double value);

/// A lever's value said as files say it ("14 d", "hub", "true").
struct SaidLever {
  std::optional<double> value;  // as `lever_value`; nothing when it cannot be that
  Message problem, hint;
};
/// Requires: `is_lever(parameter)`.
SaidLever read_lever(const Parameter& parameter, std::string_view text);

}  // namespace pendulum
