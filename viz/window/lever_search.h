#pragma once

// Which levers have the words that somebody is looking for.

#include <string>
#include <string_view>
#include <vector>

#include "viz/window/lever_board.h"
#include "viz/window/word_search.h"

namespace pendulum {

class LeverSearch {
 public:
  /// No words find every lever.
  explicit LeverSearch(std::string_view words);
  /// Whether every word is in the lever's label, group, path or sentence, in the language spoken.
  [[nodiscard]] bool finds(const LeverView& lever) const;
  /// The lever that is most likely meant: called so, then its name begins so, has a word that does,
  /// has the words at all, then what is said about it. Of equals one that has an effect, then the
  /// first. Nothing where none is found.
  [[nodiscard]] const LeverView* best(const std::vector<LeverView>& levers) const;

 private:
  enum class Match { exact, beginning, word, within, elsewhere, none };
  [[nodiscard]] Match match(const LeverView& lever) const;
  [[nodiscard]] Match match(std::string_view name) const;

  WordSearch words_;
  std::string phrase_;  // the same words as they follow one another, folded
};

}  // namespace pendulum
