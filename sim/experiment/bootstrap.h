#pragma once

// Intervals of figures that have no formula for one: the same figure of many samples drawn, with
// keyed random numbers, from the sample at hand (Efron 1979).

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace pendulum {

/// Of 90 %.
struct Interval90 {
  double low = 0, high = 0;
};

inline constexpr int bootstrap_samples = 1000;

/// `size` places drawn with replacement from 0 … size - 1: the same ones for the same seed and
/// number, whoever asks.
std::vector<std::size_t> bootstrap_places(std::size_t size, std::uint64_t seed, int number);

/// 90 % percentile intervals of several figures of one sample. `figures` gets places of the sample
/// and returns every figure of what stands there. Values that are not numbers are left out.
std::vector<Interval90> bootstrap_intervals(
    std::size_t size, std::uint64_t seed,
    const std::function<std::vector<double>(const std::vector<std::size_t>& places)>& figures);

}  // namespace pendulum
