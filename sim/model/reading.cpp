#include "sim/model/reading.h"

#include <algorithm>
#include <utility>

namespace pendulum {

int index_in(const std::vector<std::string>& ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

Diagnostic problem_at(const Scenario& scenario, std::string_view path, Message message,
                      Message hint) {
  Diagnostic diagnostic = scenario.place(path);
  diagnostic.variant = scenario.variant();
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostic conflict_at(const Scenario& scenario, const std::vector<std::string>& paths,
                       Message message, Message hint) {
  return problem_at(scenario, scenario.said_last(paths), std::move(message), std::move(hint));
}

}  // namespace pendulum
