#pragma once

// A file with all it extends, and one of its variants, merged into one document.

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/claims.h"
#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "sim/scenario/shape.h"
#include "sim/scenario/translations.h"

namespace pendulum {

inline constexpr int longest_chain = 8;  // files, the first included

/// What a file says about itself. Only its translations lie over those of what the file extends.
struct Header {
  std::string name, title, description;
  std::vector<Claim> claims;
  Translations translations;
};

/// What of a file is wanted.
struct LoadOptions {
  std::string variant;  // empty = the file itself
  bool claims = true;
};

/// A variant that was not asked for: checked as far as a patch can be, so that `validate` finds
/// what is wrong with it.
struct OtherVariant {
  std::string name;
  DocumentNode patch;
};

struct LoadedScenario {
  std::optional<DocumentNode>
      document;  // without header keys; absent when the file could not be parsed
  Header header;
  std::vector<std::string> files;
  std::vector<OtherVariant> other_variants;
  bool complete = true;     // every file of the chain could be read
  bool unreadable = false;  // the file itself could not be opened
};

LoadedScenario load_scenario(const std::string& file, const LoadOptions& options,
                             const Shape& shape, SourceTexts& texts, Problems& problems);

}  // namespace pendulum
