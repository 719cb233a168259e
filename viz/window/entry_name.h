#pragma once

#include <optional>
#include <string>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// A path of the time line: what happens, in the words of its flag, and which value that replaces.
struct TimelinePath {
  std::string title;
  std::string target;  // empty where the path is about the flag itself
};

/// Of "timeline.surge.set.demand.level"; nothing for other paths.
std::optional<TimelinePath> timeline_path(const Scenario& scenario, const std::string& path);

/// The name of the entry a concrete path is about: "Content" of
/// "structure.families.content.centre_share"; empty where the path goes through no list. Of a value
/// that the time line replaces, what happens there and then that name.
std::string entry_name(const Scenario& scenario, const std::string& path);

}  // namespace pendulum
