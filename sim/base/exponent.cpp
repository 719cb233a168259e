#include "sim/base/exponent.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "sim/base/double_double.h"
#include "sim/base/portable_math.h"

// e^x = 2^(k / 64) e^r: the whole part of k / 64 is the result's exponent, the rest of it one of 64
// known numbers, and r is so small that a short series settles the rest. The scheme is Tang's
// (1989).

namespace pendulum::portable {
namespace {

constexpr int step_bits = 6;
constexpr std::size_t steps = std::size_t{1} << step_bits;
constexpr double steps_per_unit = steps * 1.4426950408889634;  // 64 / ln 2

// ln 2 / 64 in two parts; the first has 32 trailing zero bits, so that its product with k is exact.
constexpr double step_high = 0x1.62e42feep-7;
constexpr double step_low = 0x1.a39ef35793c76p-39;

struct Power {
  double nearest;
  double rest;  // of it, as a share
};

/// 2^(index / 64), by the series of e^x to more than 100 bits.
constexpr Power power(std::size_t index) {
  constexpr Double2 ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
  const Double2 x = multiply(ln2, {static_cast<double>(index) / steps, 0});
  Double2 sum{1, 0};
  for (int n = 30; n > 0; --n) {
    // 1 + x / n * sum, with a division that is exact to both parts.
    const double quotient = x.high / n;
    const Double2 back = multiply_exactly(quotient, n);
    const Double2 part{quotient, ((x.high - back.high) - back.low + x.low) / n};
    sum = add({1, 0}, multiply(part, sum));
  }
  return {sum.high, sum.low / sum.high};
}

constexpr auto powers = [] {
  std::array<Power, steps> all{};
  for (std::size_t i = 0; i < steps; ++i) all[i] = power(i);
  return all;
}();

/// (e^r - 1 - r) / r^2 for |r| <= ln 2 / 128, by its series up to r^6 / 6!.
double exp_tail(double r) {
  const double first = 1.0 / 2 + r * (1.0 / 6);
  const double second = 1.0 / 24 + r * (1.0 / 120);
  return first + (r * r) * (second + (r * r) * (1.0 / 720));
}

/// 2^exponent for -1022 <= exponent <= 1023.
double power_of_two(std::int64_t exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

}  // namespace

double exp_corrected(double x, double correction) {
  if (x > 709.8) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  // Adding it leaves the nearest whole number in the last bits.
  constexpr double rounder = 0x1.8p52;
  const double rounded = x * steps_per_unit + rounder;
  const std::int64_t k =
      std::bit_cast<std::int64_t>(rounded) - std::bit_cast<std::int64_t>(rounder);
  const double whole = rounded - rounder;
  const double high = x - whole * step_high;
  const double low = whole * step_low - correction;
  const double r = high - low;
  const double lost = (high - r) - low;  // rounding error of r
  const Power& near = powers[static_cast<std::size_t>(k) & (steps - 1)];
  const double more = near.rest + lost + r * r * exp_tail(r) + r;
  const double result = near.nearest + near.nearest * more;
  const std::int64_t exponent = k >> step_bits;
  if (exponent >= -1022 && exponent <= 1023) [[likely]]
    return result * power_of_two(exponent);
  // In two factors, because one alone could leave the exponent's range where the result does not.
  const std::int64_t half = exponent / 2;
  return result * power_of_two(half) * power_of_two(exponent - half);
}

double exp(double x) {
  if (x != x) return x;
  return exp_corrected(x, 0);
}

}  // namespace pendulum::portable
