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

/// What a line is about. Of the time line first what happens, then which value that replaces.
DifferenceLine line_about(const Scenario& scenario, const std::string& path) {
  const std::string label = tr(scenario.parameter(path).label);
  if (const std::optional<TimelinePath> event = timeline_path(scenario, path)) {
    const bool itself = event->target.empty();
    const std::string entry = itself ? "" : entry_name(scenario, event->target);
    return {event->title, event->title + ", " + label + (entry.empty() ? "" : ", " + entry)};
  }
  const std::string entry = entry_name(scenario, path);
  return {label, entry.empty() ? label : label + ", " + entry};
}

/// What a comparison is not about: how long and how often a file wants to be run, which the window
/// decides for all of them, and what people are told of the time line.
bool is_beside(const std::string& path) {
  const bool told = path.ends_with(".title") || path.ends_with(".note");
  return path.starts_with("run.") || (told && path.starts_with("timeline."));
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
    if (is_beside(path)) continue;
    const auto having = std::find_if(scenarios.begin(), scenarios.end(),
                                     [&](const Scenario* each) { return each->has(path); });
    DifferenceLine line = line_about(**having, path);
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
