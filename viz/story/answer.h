#pragma once

// What a story's question is answered with: which structure did best, as far as the futures can
// tell.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/experiment.h"
#include "sim/measure/metric.h"

namespace pendulum {

struct StoryAnswer {
  std::size_t best = 0;         // by the mean
  std::vector<bool> may_be_it;  // by structure: not clearly behind the best
  std::size_t next = 0;         // by the mean, after the best; the best itself where it is alone
  Estimate lead;                // how far the best is ahead of the next: never below 0
  [[nodiscard]] bool clear() const;
};

/// `values`: [structure][future], the same futures in each. A structure is behind when the 90 %
/// interval of its paired difference to the best, widened by Bonferroni's rule for as many
/// comparisons, leaves zero out. Nothing below two futures or where a structure has no figure.
std::optional<StoryAnswer> answer_question(std::span<const std::vector<double>> values,
                                           Better better);

/// "Hybrid: 3 more than Local, as you said." - "Hybrid: 3 more than Local; you said Local." - "No
/// clear difference between Local and Hybrid; you said Hybrid." - "Hybrid." where it is alone and
/// nobody said anything. `lead`: how far ahead, in words ("3 more", "2 days faster").
std::string answer_words(const StoryAnswer& answer, std::span<const std::string> names,
                         std::string_view lead, std::optional<std::size_t> predicted);

}  // namespace pendulum
