#include "viz/window/entry_name.h"

#include "viz/language/words.h"

namespace pendulum {

std::string entry_name(const Scenario& scenario, const std::string& path) {
  // "structure.families.{families}.centre_share" is keyed by a list, "markets[].opens" is one.
  const std::string& pattern = scenario.parameter(path).path;
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

}  // namespace pendulum
