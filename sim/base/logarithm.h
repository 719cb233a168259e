#pragma once

// The natural logarithm beyond the precision of a double: for powers, and for the table of the
// logarithm itself (portable_math.h).

#include <bit>
#include <cstdint>

#include "sim/base/double_double.h"

namespace pendulum::portable {

// ln 2 in two parts; the first has 32 trailing zero bits, so that its product with an exponent is
// exact.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// x = mantissa * 2^exponent with sqrt(1/2) <= mantissa < sqrt(2).
struct Split {
  double mantissa;
  int exponent;
};

/// Requires: x positive and finite.
constexpr Split split(double x) {
  int exponent = 0;
  if (x < 0x1p-1022) {  // subnormal
    x *= 0x1p54;
    exponent = -54;
  }
  auto bits = std::bit_cast<std::uint64_t>(x);
  // Where the mantissa passes sqrt(2) it counts as half and the exponent as one more.
  constexpr std::uint64_t sqrt_half = 0x3fe6a09e667f3bcdull;
  constexpr std::uint64_t one = 0x3ff0000000000000ull;
  bits += one - sqrt_half;
  exponent += static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0x000fffffffffffffull) + sqrt_half;
  return {std::bit_cast<double>(bits), exponent};
}

/// 2/5 + 2/7 z + 2/9 z^2 + … for z <= .0295: the series of log((1 + s) / (1 - s)) from s^5 on, with
/// z = s^2. In independent groups: a processor adds them side by side, where Horner's scheme would
/// make it wait for each step.
constexpr double log_tail(double z) {
  const double z2 = z * z;
  const double z4 = z2 * z2;
  const double first = (2.0 / 5 + z * (2.0 / 7)) + z2 * (2.0 / 9 + z * (2.0 / 11));
  const double second = (2.0 / 13 + z * (2.0 / 15)) + z2 * (2.0 / 17 + z * (2.0 / 19));
  const double third = 2.0 / 21 + z * (2.0 / 23);
  return first + z4 * (second + z4 * third);
}

/// ln x to about 65 bits: log m = 2 (s + s^3/3 + s^5/5 + …) with s = (m - 1) / (m + 1). Requires: x
/// positive and finite.
constexpr Double2 log_precisely(double x) {
  const auto [mantissa, exponent] = split(x);
  const Double2 denominator = add_exactly(mantissa, 1);
  const double f = mantissa - 1;  // exact
  const double quotient = f / denominator.high;
  const Double2 back = multiply_exactly(quotient, denominator.high);
  const double remainder = ((f - back.high) - back.low) - quotient * denominator.low;
  const Double2 s = add_exactly(quotient, remainder / denominator.high);
  const Double2 z = multiply(s, s);
  constexpr Double2 two_thirds{0x1.5555555555555p-1, 0x1.5555555555555p-55};
  Double2 series = add(multiply(z, two_thirds), {z.high * z.high * log_tail(z.high), 0});
  series = multiply(s, add({2, 0}, series));
  const double e = exponent;
  return add(add({e * ln2_high, 0}, multiply_exactly(e, ln2_low)), series);
}

}  // namespace pendulum::portable
