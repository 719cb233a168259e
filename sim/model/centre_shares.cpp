#include "sim/model/centre_shares.h"

#include "sim/model/structure.h"

namespace pendulum {
namespace {

constexpr std::string_view set_by = "structure.set_by";
constexpr std::string_view slope = "structure.centralisation";
constexpr std::string_view families_prefix = "structure.families.";
constexpr std::string_view share_suffix = ".centre_share";

bool is_family_share(std::string_view path) {
  return path.starts_with(families_prefix) && path.ends_with(share_suffix);
}

bool by_slope(const Scenario& scenario) {
  return scenario.has(set_by) && scenario.text(set_by) == "centralisation";
}

/// Where the slope puts a family.
double sloped_share(const Scenario& scenario, const std::string& family) {
  return centre_share_of(scenario.number(slope),
                         scenario.number("families." + family + ".distance"));
}

double choice_index(const Scenario& scenario, std::string_view word) {
  const std::vector<std::string>& choices = scenario.parameter(set_by).choices;
  for (std::size_t i = 0; i < choices.size(); ++i)
    if (choices[i] == word) return static_cast<double>(i);
  return 0;
}

}  // namespace

bool is_governed(const Scenario& scenario, const std::string& path) {
  if (!scenario.has(set_by)) return false;
  if (path == slope) return !by_slope(scenario);
  return is_family_share(path) && by_slope(scenario);
}

std::vector<std::pair<std::string, double>> values_to_take_over(const Scenario& scenario,
                                                                const std::string& path) {
  std::vector<std::pair<std::string, double>> values;
  if (!is_governed(scenario, path)) return values;
  const bool to_slope = path == slope;
  values.emplace_back(set_by, choice_index(scenario, to_slope ? "centralisation" : "families"));
  if (to_slope) return values;
  for (const std::string& family : scenario.ids("families"))
    values.emplace_back(std::string(families_prefix) + family + std::string(share_suffix),
                        sloped_share(scenario, family));
  return values;
}

double value_in_effect(const Scenario& scenario, const std::string& path, double own) {
  if (!is_family_share(path) || !is_governed(scenario, path)) return own;
  const std::string family = path.substr(
      families_prefix.size(), path.size() - families_prefix.size() - share_suffix.size());
  return sloped_share(scenario, family);
}

}  // namespace pendulum
