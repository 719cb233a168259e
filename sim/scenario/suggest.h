#pragma once

// "Did you mean …?": the nearest of the words that would have been right.

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/message.h"

namespace pendulum {

/// The candidate nearest to `word` by edit distance (insertion, deletion, substitution, swap of
/// neighbours), else the shortest that begins or ends with the word; empty when none is near enough
/// to be what was meant.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "did you mean 'fifo'?"
Message did_you_mean(std::string_view word);
/// "did you mean 'fifo'? (fifo, lifo, priority)", "one of fifo, lifo, priority" without a word.
Message did_you_mean(std::string_view word, std::string_view list);

/// A hint for a word that is none of `candidates`: the nearest, and what there is to choose from.
/// "did you mean 'fifo'? (fifo, lifo, priority)", "one of fifo, lifo, priority", or empty.
Message suggest(std::string_view word, const std::vector<std::string>& candidates);

/// The same without the list, for keys, of which there may be many.
Message suggest_nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace pendulum
