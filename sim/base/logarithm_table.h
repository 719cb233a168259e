#pragma once

// The table of the logarithm: see logarithm.cpp. For it and what does the same to many at once.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "sim/base/double_double.h"
#include "sim/base/logarithm.h"

namespace pendulum::portable {

inline constexpr int index_bits = 7;
inline constexpr int mantissa_bits = 52;
/// The bits of .6875. Mantissas from there up to twice as much lie on both sides of 1, so that
/// nothing large cancels where the logarithm is small.
inline constexpr std::uint64_t lowest = 0x3fe6000000000000ull;
inline constexpr std::uint64_t exponent_mask = 0xfff0000000000000ull;

struct Centre {
  double at;  // of few bits: its distance from a mantissa is exact
  double inverse;
  double log_high;  // a sum with k ln2_high is exact
  double log_low;
};

constexpr Centre centre(std::size_t index) {
  constexpr int shift = mantissa_bits - index_bits;
  const std::uint64_t from = lowest + (std::uint64_t{index} << shift);
  const auto first = std::bit_cast<double>(from);
  const auto end = std::bit_cast<double>(from + (std::uint64_t{1} << shift));
  // Beside 1 the centre is 1 itself: r is exact, and so small logarithms are as good as large ones.
  const double at = first == 1 || end == 1 ? 1 : (first + end) / 2;
  const Double2 log = log_precisely(at);
  constexpr double rounder = 0x1.8p9;  // leaves multiples of 2^-43
  const double high = log.high + rounder - rounder;
  return {at, 1 / at, high, (log.high - high) + log.low};
}

inline constexpr auto centres = [] {
  std::array<Centre, std::size_t{1} << index_bits> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = centre(i);
  return all;
}();

}  // namespace pendulum::portable
