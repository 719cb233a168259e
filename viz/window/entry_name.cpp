#include "viz/window/entry_name.h"

#include <string_view>

#include "viz/language/words.h"

namespace pendulum {

namespace {

constexpr std::string_view timeline = "timeline.", set = ".set.";

std::string listed_name(const Scenario& scenario, const std::string& pattern,
                        const std::string& path) {
  // "structure.families.{families}.centre_share" is keyed by a list, "markets[].opens" is one.
  const std::size_t open = pattern.find_first_of("{[");
  if (open == std::string::npos) return {};
  const bool keyed = pattern[open] == '{';
  const std::size_t start = keyed ? open : open + 1;
  const std::string entry = path.substr(start, path.find('.', start) - start);
  const std::string list =
      keyed ? pattern.substr(open + 1, pattern.find('}') - open - 1) : pattern.substr(0, open);
  const std::string name_path = list + "." + entry + ".name";
  const bool named = scenario.has(name_path) && !scenario.text(name_path).empty();
  return tr_name(named ? scenario.text(name_path) : entry);
}

}  // namespace

std::optional<TimelinePath> timeline_path(const Scenario& scenario, const std::string& path) {
  if (!path.starts_with(timeline)) return std::nullopt;
  const std::size_t dot = path.find('.', timeline.size());
  const std::string id = path.substr(timeline.size(), dot - timeline.size());
  const std::string title_path = std::string(timeline) + id + ".title";
  const bool titled = scenario.has(title_path) && !scenario.text(title_path).empty();
  TimelinePath found{titled ? tr_name(scenario.text(title_path)) : id, {}};
  if (path.compare(dot, set.size(), set) == 0) found.target = path.substr(dot + set.size());
  return found;
}

std::string entry_name(const Scenario& scenario, const std::string& path) {
  // The declaration of a value that the time line replaces is that of the value.
  const std::string& pattern = scenario.parameter(path).path;
  const std::optional<TimelinePath> event = timeline_path(scenario, path);
  if (!event) return listed_name(scenario, pattern, path);
  if (event->target.empty()) return event->title;
  const std::string entry = listed_name(scenario, pattern, event->target);
  return entry.empty() ? event->title : event->title + ", " + entry;
}

}  // namespace pendulum
