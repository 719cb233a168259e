#pragma once

// The keys of a file that speak about the file, and belong to the reader rather than the model.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/translations.h"

namespace pendulum {

inline constexpr int known_schema_version = 1;

struct FileHeader {
  std::optional<std::string> name, title, description;
  std::optional<std::string> extends;
  Position extends_position;
  bool extends_lost = false;  // it says what it extends so that nobody knows it
  DocumentNode variants;      // a map of patches, or null
  Position variants_position;
  DocumentNode expect;  // a list of claims, or null
  Translations translations;
};

/// Takes the header keys out of a parsed file and checks them; the model's sections remain.
FileHeader take_header(DocumentNode& document, Problems& problems);

/// Takes `name`, `title`, `description`, `translations` and `expect` out of a variant.
FileHeader take_variant_header(DocumentNode& patch, Problems& problems);

/// Whether a key of a file that is none was to name the file below: `extend`, `inherits`.
bool means_extends(std::string_view key);

/// The header's keys, for suggestions.
const std::vector<std::string>& header_keys();

}  // namespace pendulum
