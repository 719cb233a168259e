#pragma once

// A YAML document as a plain tree: values with the places they were said. It knows nothing of what
// a scenario means; the checker does.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/source_text.h"

namespace pendulum {

struct Entry;

struct DocumentNode {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  bool quoted = false;  // a scalar in quotes is text, whatever it looks like
  Position position;
  std::string scalar;
  std::vector<Entry> entries;  // of a list (keys empty) or a map, in order
  std::size_t size = 1;        // nodes in this subtree when it was read

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// The value of a key of this map, or null.
  [[nodiscard]] const DocumentNode* find(std::string_view key) const;
  [[nodiscard]] DocumentNode* find(std::string_view key);
};

struct Entry {
  std::string key;
  Position key_position;
  DocumentNode value;
};

inline const DocumentNode* DocumentNode::find(std::string_view key) const {
  if (!is_map()) return nullptr;
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

inline DocumentNode* DocumentNode::find(std::string_view key) {
  return const_cast<DocumentNode*>(static_cast<const DocumentNode&>(*this).find(key));
}

/// Keys for people and other programs, ignored everywhere.
inline bool is_extension(std::string_view key) {
  return key.starts_with("x-");
}

}  // namespace pendulum
