#include "sim/model/needs.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "sim/model/centre_shares.h"
#include "sim/model/timeline.h"

namespace pendulum {
namespace {

constexpr std::string_view centre_share_pattern = "structure.families.{families}.centre_share";

/// The concrete paths of a pattern, which has one list at most.
std::vector<std::string> paths_of(const Scenario& scenario, const std::string& pattern) {
  const std::size_t bracket = pattern.find("[]"), brace = pattern.find('{');
  if (bracket == std::string::npos && brace == std::string::npos) return {pattern};
  const bool list = brace == std::string::npos;
  const std::size_t end = list ? bracket + 2 : pattern.find('}') + 1;
  const std::string name =
      list ? pattern.substr(0, bracket) : pattern.substr(brace + 1, end - brace - 2);
  const std::string before = list ? name + "." : pattern.substr(0, brace);
  std::vector<std::string> paths;
  for (const std::string& id : scenario.ids(name))
    paths.push_back(before + id + pattern.substr(end));
  return paths;
}

bool stands(const Scenario& scenario, const std::string& path, const Need& need) {
  if (!scenario.has(path)) return false;
  const Quantity quantity = scenario.parameter(path).quantity;
  if (quantity == Quantity::flag) return scenario.flag(path);
  if (quantity == Quantity::choice) return scenario.text(path) == need.word;
  return value_in_effect(scenario, path, scenario.number(path)) > 0;
}

/// The centre has work without a share in a family too: the framework for new rules, buying tools.
/// And leaders may yet give it some.
bool works_otherwise(const Scenario& scenario) {
  return scenario.flag("adaptive.enabled") ||
         (scenario.flag("regulation.enabled") && scenario.flag("regulation.framework")) ||
         (scenario.flag("tools.enabled") && scenario.text("tools.buying") == "central");
}

bool is_met(const Scenario& scenario, const Need& need) {
  if (need.path == centre_share_pattern && works_otherwise(scenario)) return true;
  const std::vector<std::string> paths = paths_of(scenario, need.path);
  return std::any_of(paths.begin(), paths.end(),
                     [&](const std::string& path) { return stands(scenario, path, need); });
}

}  // namespace

bool Needs::is_ever_met(const Need& need) {
  if (is_met(scenario_, need)) return true;
  if (!later_) {
    later_.emplace();
    for (ChangedScenario& changed : changed_scenarios(scenario_, read_timeline(scenario_)))
      later_->push_back(std::move(changed.scenario));
  }
  return std::any_of(later_->begin(), later_->end(),
                     [&](const Scenario& changed) { return is_met(changed, need); });
}

const Need* Needs::unmet(const std::string& path) {
  for (const Need& need : scenario_.parameter(path).needs)
    if (!is_ever_met(need)) return &need;
  return nullptr;
}

const Need* unmet_need(const Scenario& scenario, const std::string& path) {
  return Needs(scenario).unmet(path);
}

}  // namespace pendulum
