#pragma once

// Which scenarios may be opened beside those that are: what was opened lately, and their
// neighbours.

#include <string>
#include <vector>

#include "viz/window/file_argument.h"

namespace pendulum {

/// A file that may be opened.
struct ScenarioChoice {
  FileArgument file;                       // named from the root
  bool recent = false;                     // else a neighbour of those that are open
  [[nodiscard]] std::string name() const;  // "hybrid.yaml@lean"
  [[nodiscard]] std::string folder() const;
};

/// Files opened lately that are still there and not open, then the scenarios in the folders of
/// those that are open, by name. None is there twice.
std::vector<ScenarioChoice> scenario_choices(const std::vector<FileArgument>& recent,
                                             const std::vector<FileArgument>& open);

/// Those whose path has all words typed; the variant that is typed behind the path is not looked
/// for.
std::vector<ScenarioChoice> narrowed(const std::vector<ScenarioChoice>& choices,
                                     const std::string& typed);

}  // namespace pendulum
