#pragma once

// Over the range of an assumption: which structure is best where, and at which value that changes.

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/experiment/bootstrap.h"
#include "sim/experiment/contest.h"
#include "sim/experiment/factor.h"

namespace pendulum {

struct FlipLevel {
  Coordinate at = 0;
  std::vector<Estimate> values;         // by structure
  std::size_t best = 0;                 // by its mean
  std::vector<std::size_t> contenders;  // the best, and those that are not clearly worse
  [[nodiscard]] bool is_clear() const { return contenders.size() == 1; }
};

/// A stretch of the range with the same winner, or with none.
struct FlipZone {
  Coordinate from = 0, to = 0;
  std::optional<std::size_t> winner;
  std::vector<std::size_t> contenders;
};

/// Where one clear winner gives way to another.
struct FlipPoint {
  Coordinate at = 0;
  Interval90 interval90;  // of the value at which the means are equal
  std::size_t below = 0, above = 0;
};

struct FlipPicture {
  std::vector<FlipLevel> levels;
  std::vector<FlipZone> zones;
  std::vector<FlipPoint> flips;
};

/// A structure is clearly worse when the interval of its paired difference from the best leaves out
/// 0; the intervals of all others hold together with 90 % confidence (Bonferroni). Requires: better
/// is higher or lower, every level has the same structures.
FlipLevel judge_level(Coordinate at, const FiguresByFuture& values, Better better);

/// `at` rises and is parallel to `values`. Between two values the means are taken to run straight;
/// where the factor has nothing in between (`stepped`), zones end at values. The interval of a flip
/// is found by drawing futures anew, with `seed`.
FlipPicture find_flips(const std::vector<Coordinate>& at,
                       const std::vector<FiguresByFuture>& values, Better better, bool stepped,
                       std::uint64_t seed);

/// Where another value would tell most about the flips found: the middle of the two values between
/// which the means cross.
std::vector<Coordinate> flip_refinements(const std::vector<Coordinate>& at,
                                         const std::vector<FiguresByFuture>& values, Better better);

}  // namespace pendulum
