#pragma once

// A C++ source as the rules see it: includes and tokens with their lines, without comments and
// without what stands inside literals, so that a word in a sentence never counts as code.

#include <string>
#include <string_view>
#include <vector>

namespace pendulum::meta {

struct Token {
  std::string text;  // an identifier, a number, "::", "->" or one character; literals are `""`
  int line = 0;
  [[nodiscard]] bool is_identifier() const;
};

struct Include {
  std::string path;
  bool is_system = false;  // <…> rather than "…"
  int line = 0;
};

struct SourceText {
  std::vector<Include> includes;
  std::vector<Token> tokens;  // preprocessor lines are left out
  int line_count = 0;
};
SourceText scan(std::string_view text);

}  // namespace pendulum::meta
