#pragma once

// The cheapest good exponential draws, for loops whose randomness should cost next to nothing.

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace pendulum::limit {

/// xoshiro256++ (Blackman and Vigna 2019) and the ziggurat for exponentials of mean 1 (Marsaglia
/// and Tsang 2000; 256 layers).
class FastExponential {
 public:
  explicit FastExponential(std::uint64_t seed) : state_{seed, 0x9e3779b97f4a7c15u, 1, 2} {
    constexpr double area = 3.949659822581572e-3;
    edge_[0] = area / std::exp(-tail);
    edge_[1] = tail;
    for (std::size_t i = 2; i < 256; ++i) {
      edge_[i] = -std::log(std::exp(-edge_[i - 1]) + area / edge_[i - 1]);
    }
    for (std::size_t i = 0; i < 257; ++i) height_[i] = std::exp(-edge_[i]);
    for (int i = 0; i < 64; ++i) next_bits();  // away from the poor seed
  }
  double draw() {
    for (double shift = 0;;) {
      const std::uint64_t bits = next_bits();
      const std::size_t layer = bits & 255;
      const double x = uniform(bits) * edge_[layer];
      if (x < edge_[layer + 1]) return shift + x;
      if (layer == 0) {
        shift += tail;
      } else if (height_[layer] + uniform(next_bits()) * (height_[layer + 1] - height_[layer]) <
                 std::exp(-x)) {
        return shift + x;
      }
    }
  }

 private:
  static constexpr double tail = 7.69711747013104972;
  static double uniform(std::uint64_t bits) { return static_cast<double>(bits >> 11) * 0x1p-53; }
  std::uint64_t next_bits() {
    auto& s = state_;
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
  }
  std::array<std::uint64_t, 4> state_;
  std::array<double, 257> edge_{};  // the last is 0
  std::array<double, 257> height_{};
};

}  // namespace pendulum::limit
