#include "sim/model/reading.h"

#include <algorithm>

namespace pendulum {

int index_in(const std::vector<std::string>& ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

Diagnostic problem_at(const Scenario& scenario, std::string_view path, Message message,
                      Message hint) {
  Diagnostic diagnostic;
  const Origin& origin = scenario.origin(path);
  diagnostic.file = origin.line > 0 ? origin.file : scenario.file();
  diagnostic.line = origin.line;
  diagnostic.column = origin.line > 0 ? 1 : 0;
  diagnostic.path = std::string(path);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

}  // namespace pendulum
