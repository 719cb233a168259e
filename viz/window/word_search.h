#pragma once

// Whether a text has the words that somebody is looking for.

#include <string>
#include <string_view>
#include <vector>

namespace pendulum {

/// Without capitals and accents, so that "Equipe" finds "équipe"; other scripts stay as they are.
std::string folded(std::string_view text);

class WordSearch {
 public:
  /// No words find every text.
  explicit WordSearch(std::string_view words);
  /// Whether every word is somewhere in the text.
  [[nodiscard]] bool finds(std::string_view text) const;
  [[nodiscard]] bool finds_all() const { return words_.empty(); }

 private:
  std::vector<std::string> words_;  // folded
};

}  // namespace pendulum
