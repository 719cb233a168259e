#pragma once

// `translations:` of a file: its own texts - titles, names, what a story tells - in other
// languages. Texts go by their English, as in every catalogue, so that one entry serves wherever it
// is said.

#include <map>
#include <string>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"

namespace pendulum {

/// Language ("fr", "pt_BR") → English text → text.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

/// Reads what stands below `translations:` and reports what is none.
Translations read_translations(const DocumentNode& node, Problems& problems);
/// Lays a file's own over those of what it extends, text by text.
void lay_over(Translations& below, const Translations& own);
/// `translations:` as a file would say it; empty without any.
std::string write_translations(const Translations& translations);

}  // namespace pendulum
