// What differs between scenarios: every comparison must say it.

#include <algorithm>
#include <string>
#include <unordered_set>

#include "sim/scenario/scenario.h"
#include "sim/scenario/value.h"

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

bool is_plain_number(const Scenario& scenario, const std::string& path) {
  return is_numeric(scenario.parameter(path).quantity) && scenario.uncertainty(path) == nullptr;
}

/// Whether both have a value there, and it reads the same. Mostly these are two plain numbers: to
/// write them down takes a hundred times as long as to compare them.
bool say_the_same(const Scenario& a, const Scenario& b, const std::string& path) {
  // An empty text here and no such entry there differ as well.
  if (!a.has(path) || !b.has(path)) return false;
  if (is_plain_number(a, path) && is_plain_number(b, path) &&
      a.parameter(path).quantity == b.parameter(path).quantity && a.number(path) == b.number(path))
    return true;
  return a.value_text(path) == b.value_text(path);
}

}  // namespace

std::vector<Difference> differences(const std::vector<const Scenario*>& scenarios) {
  std::vector<Difference> result;
  for (const std::string& path : all_paths(scenarios)) {
    const bool same = std::all_of(scenarios.begin(), scenarios.end(), [&](const auto* each) {
      return say_the_same(*scenarios.front(), *each, path);
    });
    if (same) continue;
    Difference difference{path, {}};
    for (const Scenario* scenario : scenarios)
      difference.values.push_back(scenario->has(path) ? scenario->value_text(path) : "");
    result.push_back(std::move(difference));
  }
  return result;
}

}  // namespace pendulum
