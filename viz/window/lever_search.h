#pragma once

// Which levers have the words that somebody is looking for.

#include <string_view>

#include "viz/window/lever_board.h"
#include "viz/window/word_search.h"

namespace pendulum {

class LeverSearch {
 public:
  /// No words find every lever.
  explicit LeverSearch(std::string_view words) : words_(words) {}
  /// Whether every word is in the lever's label, group, path or sentence, in the language spoken.
  [[nodiscard]] bool finds(const LeverView& lever) const;

 private:
  WordSearch words_;
};

}  // namespace pendulum
