#pragma once

// What takes as long for two, four or eight numbers as for one: a processor has instructions for as
// many side by side as its registers hold. Highway chooses among them when the program runs. The
// values are those of the ordinary functions, to the last bit.

#include <cstddef>
#include <cstdint>
#include <span>

namespace pendulum::side_by_side {

/// A place in the draws of a stream: see Stream.
struct PhiloxPlace {
  std::uint64_t counter_low = 0;  // of the first block; that of each next one is 1 more
  std::uint64_t counter_high = 0;
  std::uint64_t key = 0;
};

/// Fills `draws` from its start with Philox 4x32-10, two to a block, and returns how many there
/// are: an even number, 0 where the processor knows no such instructions. What is left is the
/// caller's to do.
std::size_t philox(const PhiloxPlace& from, std::span<std::uint64_t> draws);

/// Replaces numbers, from the first on, by their natural logarithms, and returns how many it has:
/// see philox(). Requires: each positive, finite and no subnormal.
std::size_t log(std::span<double> numbers);

}  // namespace pendulum::side_by_side
