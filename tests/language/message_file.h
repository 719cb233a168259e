#pragma once

// A gettext catalogue as text, for tests that look at every entry.

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pendulum {

struct CatalogueEntry {
  std::string context, english, many;  // `many`: the plural, empty where there is none
  std::vector<std::string> texts;      // one, or one for each form of the plural
  bool fuzzy = false;
};
/// By context and English.
using Messages = std::map<std::pair<std::string, std::string>, CatalogueEntry>;

/// Reads assets/languages/NAME; the header is the entry without English.
Messages read_messages(const std::string& name);

/// The languages with a catalogue.
inline const std::vector<std::string> catalogue_names{"fr.po", "pl.po"};

}  // namespace pendulum
