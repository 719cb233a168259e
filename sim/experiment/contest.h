#pragma once

// Which of several structures is best in one figure, as far as the futures can tell.

#include <cstddef>
#include <span>
#include <vector>

#include "sim/experiment/experiment.h"

namespace pendulum {

/// [structure][future]: one figure, on the same luck in every structure.
using FiguresByFuture = std::vector<std::vector<double>>;

struct Contest {
  std::size_t best = 0;           // by the mean
  std::vector<bool> may_be_best;  // by structure: not clearly behind the best, or the best itself
  std::vector<bool> stands_out;   // of those, if each is clearly ahead of all others, by the mean
                                  // and in most futures that differ; not all do
  std::size_t next = 0;           // by the mean, after the best; the best itself where it is alone
  Estimate lead;                  // how far the best is ahead of the next: never below 0
  [[nodiscard]] bool is_clear() const;
};

/// Better is higher unless it is lower. A structure is behind when the 90 % interval of its paired
/// difference from the best, widened by Bonferroni's rule for as many comparisons, leaves 0 out; so
/// nobody is with a single future, or without a figure. `draws` says which futures share a draw
/// (draws_of); empty when none do. Requires: a structure; no more futures than draws.
Contest judge_contest(const FiguresByFuture& values, Better better,
                      std::span<const int> draws = {});

/// By how much one structure is better than another, on average and at the least; the interval is
/// one of as many as there are others.
struct Margin {
  Estimate gap;  // above 0 when better, whichever way is better
  double least = 0;
  FutureCounts futures = {};  // by direction of the gap
};
Margin margin_of(const FiguresByFuture& values, std::size_t structure, std::size_t other,
                 Better better, std::span<const int> draws = {});

}  // namespace pendulum
