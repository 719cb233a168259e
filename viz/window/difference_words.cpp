#include "viz/window/difference_words.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>

#include "sim/model/centre_shares.h"
#include "sim/model/needs.h"
#include "sim/scenario/lever_value.h"
#include "viz/language/words.h"
#include "viz/window/entry_name.h"
#include "viz/window/session.h"
#include "viz/window/spoken_quantity.h"

namespace pendulum {
namespace {

constexpr std::string_view nothing = "–";

/// What holds there, whichever way a file says it; of what changes nothing there, nothing.
std::string standing_words(const Scenario& scenario, const std::string& path) {
  if (!scenario.has(path) || unmet_need(scenario, path) != nullptr) return std::string(nothing);
  const Parameter& parameter = scenario.parameter(path);
  const bool by_family = is_governed(scenario, path) && !path.starts_with("structure.families.");
  if (by_family) return tr("by family");
  if (is_lever(parameter) && scenario.uncertainty(path) == nullptr)
    return lever_text(parameter, value_in_effect(scenario, path, lever_value(scenario, path)));
  if (parameter.quantity == Quantity::flag) return scenario.flag(path) ? tr("yes") : tr("no");
  if (parameter.quantity == Quantity::choice) return tr_in("choice", scenario.text(path));
  return spoken_quantity(scenario.value_text(path));
}

}  // namespace

std::vector<DifferenceLine> difference_lines(const Session& session) {
  std::vector<std::shared_ptr<const Scenario>> kept;
  std::vector<const Scenario*> scenarios;
  for (std::size_t i = 0; i < session.structure_count(); ++i) {
    kept.push_back(session.levers().effective(i));
    scenarios.push_back(kept.back().get());
  }
  std::vector<DifferenceLine> lines;
  if (scenarios.size() < 2) return lines;
  for (const Difference& difference : differences(scenarios)) {
    const std::string& path = difference.path;
    // How long and how often a file wants to be run, the window decides for all of them.
    if (!scenarios[0]->has(path) || path.starts_with("run.")) continue;
    DifferenceLine line{tr(scenarios[0]->parameter(path).label), {}};
    const std::string entry = entry_name(*scenarios[0], path);
    line.words = entry.empty() ? line.label : line.label + ", " + entry;
    bool counts = false;
    for (const Scenario* scenario : scenarios) {
      const std::string value = standing_words(*scenario, path);
      counts |= value != nothing;
      line.words += (scenario == scenarios[0] ? ": " : " / ") + value;
    }
    if (counts) lines.push_back(std::move(line));
  }
  return lines;
}

std::string difference_words(const Session& session, const std::vector<DifferenceLine>& lines) {
  if (session.structure_count() < 2) return {};
  if (lines.empty()) return tr("Nothing differs.");
  std::string words;
  std::set<std::string> seen;
  for (const DifferenceLine& line : lines)
    if (seen.insert(line.label).second) words += (words.empty() ? "" : " · ") + line.label;
  return tr_format("Differs: {0}", words);
}

std::string difference_words(const Session& session) {
  return difference_words(session, difference_lines(session));
}

}  // namespace pendulum
