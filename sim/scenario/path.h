#pragma once

// Dotted paths, of declarations (`markets[].language`, `shares.{families}`) and of values
// (`markets.brazil.language`).

#include <string>
#include <string_view>
#include <vector>

namespace pendulum {

std::vector<std::string_view> split_path(std::string_view path);
/// `path` and `key` joined by a dot; `key` alone when `path` is empty.
std::string join_path(std::string_view path, std::string_view key);

/// One segment of a declaration.
struct Segment {
  enum class Kind { key, list, keyed };
  Kind kind = Kind::key;
  std::string_view name;  // the key, the list's key, or the path of the list whose ids are the keys
};
std::vector<Segment> split_pattern(std::string_view pattern);

/// Whether the declaration `pattern` governs the value at `concrete`.
bool governs(std::string_view pattern, std::string_view concrete);

/// Lower-case letters, digits, underscore and hyphen; begins with a letter or digit.
bool is_id(std::string_view text);

}  // namespace pendulum
