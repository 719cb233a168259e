#include "viz/window/same_demand.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "sim/model/needs.h"

namespace pendulum {
namespace {

constexpr std::string_view time_line = "timeline.";

/// "surge" of "timeline.surge.set.demand.level".
std::string change_of(std::string_view path) {
  path.remove_prefix(time_line.size());
  return std::string(path.substr(0, path.find('.')));
}

/// Of a value that holds from the beginning.
bool decides_arrivals(std::string_view path) {
  constexpr std::array sections{"demand.", "regulation.rate", "regulation.growth",
                                "regulation.enabled", "regulation.everywhere"};
  for (const std::string_view section : sections)
    if (path.starts_with(section)) return true;
  const auto is_of = [&](std::string_view list, const auto& ends) {
    return path.starts_with(list) && std::any_of(ends.begin(), ends.end(), [&](const char* end) {
             return path.ends_with(end);
           });
  };
  return is_of("work.", std::array{".rate", ".waves", ".trigger", ".firm_wide"}) ||
         is_of("markets.", std::array{".demand_share", ".opens", ".regulation_intensity"});
}

/// Whether a change on the time line sets anything of the kind.
bool changes_arrivals(const Scenario& scenario, const std::string& change) {
  const std::string set = std::string(time_line) + change + ".set.";
  return std::any_of(
      scenario.paths().begin(), scenario.paths().end(), [&](const std::string& path) {
        return path.starts_with(set) && decides_arrivals(std::string_view(path).substr(set.size()));
      });
}

bool counts(const Scenario& scenario, const std::string& path) {
  if (!scenario.has(path)) return false;
  if (!path.starts_with(time_line))
    return decides_arrivals(path) && unmet_need(scenario, path) == nullptr;
  const std::string change = change_of(path);
  const std::string set = std::string(time_line) + change + ".set.";
  if (path.starts_with(set)) return decides_arrivals(std::string_view(path).substr(set.size()));
  return path.ends_with(".at") && changes_arrivals(scenario, change);
}

}  // namespace

bool meet_same_demand(const std::vector<const Scenario*>& scenarios) {
  for (const Difference& difference : differences(scenarios))
    for (const Scenario* scenario : scenarios)
      if (counts(*scenario, difference.path)) return false;
  return true;
}

}  // namespace pendulum
