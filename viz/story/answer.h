#pragma once

// What a story's question is answered with, in words.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/experiment/contest.h"

namespace pendulum {

/// "Hybrid: 3 more than Local, as you said." - "Hybrid: 3 more than Local; you said Local." - "No
/// clear difference between Local and Hybrid; you said Hybrid." - "Hybrid." where it is alone and
/// nobody said anything. `lead`: how far ahead, in words ("3 more", "2 days faster"). A lead that
/// does not matter is told as one: "Nearly alike; Hybrid: 0.4 more than Local."
std::string answer_words(const Contest& answer, std::span<const std::string> names,
                         std::string_view lead, bool matters, std::optional<std::size_t> predicted);

}  // namespace pendulum
