#pragma once

// What a scenario file claims about itself (`expect:`), as words with their places. The reader
// knows the form of a claim and nothing of what is measured; whoever runs scenarios checks the
// rest, and reports at the place where a word stands.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/diagnostics.h"
#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"

namespace pendulum {

/// A word of a claim, with a diagnostic that names its place and says nothing yet.
struct ClaimWord {
  std::string text;
  Diagnostic place;
  [[nodiscard]] Diagnostic problem(Message message, Message hint = {}) const;
};

/// What stands at one key of a claim: one word, several, or settings of values by path.
struct ClaimValue {
  enum class Kind { word, words, settings };
  Kind kind = Kind::word;
  std::vector<ClaimWord> words;    // of a word: exactly one
  std::vector<std::string> paths;  // of settings: parallel to `words`
  std::vector<Diagnostic> path_places;
};

struct Claim {
  Diagnostic place;      // of the claim as a whole
  bool garbled = false;  // a key of it was reported: what it seems to lack may be meant there
  std::vector<std::pair<std::string, ClaimValue>> values;  // by key, in the order of the file
  [[nodiscard]] const ClaimValue* find(std::string_view key) const;
  /// The one word at a key; null when the key is not there or holds something else.
  [[nodiscard]] const ClaimWord* word(std::string_view key) const;
};

/// A key that claims may have.
struct ClaimKey {
  std::string_view key;
  bool word = false, words = false, settings = false;  // what may stand there
  bool measured = false;  // its words carry the unit of what is measured
  std::string_view sentence;
};
std::span<const ClaimKey> claim_keys();

/// Reads the list below `expect:`; what is not a claim is reported.
std::vector<Claim> read_claims(const DocumentNode& node, Problems& problems);

/// `expect:` as a file would say it; empty without claims.
std::string write_claims(const std::vector<Claim>& claims);

}  // namespace pendulum
