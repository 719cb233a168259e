// What differs between scenarios: every comparison must say it.

#include <algorithm>
#include <string>
#include <unordered_set>

#include "sim/scenario/scenario.h"

namespace pendulum {

namespace {

// All paths, each once. One that only a later scenario has follows the path it follows there.
std::vector<std::string> all_paths(const std::vector<const Scenario*>& scenarios) {
  std::vector<std::string> paths;
  std::unordered_set<std::string> seen;
  for (const Scenario* scenario : scenarios) {
    std::size_t after = 0;
    for (const std::string& path : scenario->paths()) {
      if (seen.insert(path).second) {
        paths.insert(paths.begin() + static_cast<std::ptrdiff_t>(after), path);
        ++after;
      } else {
        const auto from = paths.begin() + static_cast<std::ptrdiff_t>(after);
        auto found = std::find(from, paths.end(), path);
        if (found == paths.end()) found = std::find(paths.begin(), paths.end(), path);
        after = static_cast<std::size_t>(found - paths.begin()) + 1;
      }
    }
  }
  return paths;
}

}  // namespace

std::vector<Difference> differences(const std::vector<const Scenario*>& scenarios) {
  std::vector<Difference> result;
  for (const std::string& path : all_paths(scenarios)) {
    Difference difference{path, {}};
    for (const Scenario* scenario : scenarios) {
      difference.values.push_back(scenario->has(path) ? scenario->value_text(path) : "");
    }
    const auto& values = difference.values;
    bool same = std::all_of(values.begin(), values.end(),
                            [&](const std::string& value) { return value == values.front(); });
    // An empty text here and no such entry there differ as well.
    for (const Scenario* scenario : scenarios) {
      same = same && scenario->has(path) == scenarios.front()->has(path);
    }
    if (!same) result.push_back(std::move(difference));
  }
  return result;
}

}  // namespace pendulum
