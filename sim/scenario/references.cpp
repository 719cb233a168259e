#include "sim/scenario/references.h"

#include <algorithm>

#include "sim/scenario/suggest.h"

namespace pendulum {

std::vector<std::string> allowed_references(const Parameter& parameter, const std::string& path,
                                            const Ids& ids) {
  const bool one = parameter.quantity == Quantity::reference;
  if (!one && parameter.quantity != Quantity::references) return {};
  std::vector<std::string> words = ids.meant(parameter.refers_to, path);
  words.insert(words.end(), parameter.choices.begin(), parameter.choices.end());
  if (one && parameter.default_text == "") words.emplace_back();
  return words;
}

void check_references(const Parameter& parameter, const TypedValue& value,
                      const std::vector<std::string>& allowed, const DocumentNode* said,
                      Position where, const std::string& path, Problems& problems) {
  std::vector<std::string> named = value.references;
  if (parameter.quantity == Quantity::reference) named = {value.text};
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (std::find(allowed.begin(), allowed.end(), named[i]) != allowed.end()) continue;
    if (said != nullptr) where = said->is_list() ? said->entries[i].value.position : said->position;
    const std::string shown = shortened(named[i]);
    problems.error(where, path,
                   said != nullptr
                       ? worded("'{0}' is not in {1}", shown, parameter.refers_to)
                       : worded("the default '{0}' is not in {1}", shown, parameter.refers_to),
                   problems.keeps_more() ? suggest(named[i], allowed) : Message());
  }
}

}  // namespace pendulum
