#pragma once

// Causes in the middle of a sentence, the same ones everywhere.

#include <string>
#include <string_view>

#include "sim/model/cause.h"

namespace pendulum {

/// Completes "a campaign loses 11 days …": "in the queue at the centre".
std::string_view cause_phrase(Cause cause);
/// The same of a group of causes: "to hand-offs and coordination".
std::string_view cause_group_phrase(CauseGroup group);

/// "a", "a and b", "a, b and c".
template <typename Range>
std::string join_words(const Range& words) {
  std::string text;
  std::size_t left = words.size();
  for (const auto& word : words) {
    text += word;
    --left;
    if (left > 0) text += left == 1 ? " and " : ", ";
  }
  return text;
}

}  // namespace pendulum
