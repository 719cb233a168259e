#pragma once

// What a story's question is answered with, in words.

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "sim/experiment/contest.h"

namespace pendulum {

/// How far the best is ahead of the next.
struct AnswerLead {
  std::string size;     // "3 more", "2 days faster"
  std::string futures;  // in which it is ahead, "28 of 40"
  bool matters = true;
};

/// "Hybrid: 3 more than Local in 28 of 40 futures, as you said." - "Hybrid: 3 more than Local in 28
/// of 40 futures; you said Local." - "No clear difference between Local and Hybrid; you said
/// Hybrid." - "Hybrid." where it is alone and nobody said anything. A lead that does not matter is
/// told as one: "Nearly alike; Hybrid: 0.4 more than Local in 28 of 40 futures."
std::string answer_words(const Contest& answer, std::span<const std::string> names,
                         const AnswerLead& lead, std::optional<std::size_t> predicted);

}  // namespace pendulum
