#pragma once

// Numbers of about 106 bits, as unevaluated sums of two: for what must be right to the last bit of
// one. Known when compiling too, for tables.

namespace pendulum::portable {

struct Double2 {
  double high;
  double low;
};

constexpr Double2 add_exactly(double a, double b) {
  const double sum = a + b;
  const double b_part = sum - a;
  return {sum, (a - (sum - b_part)) + (b - b_part)};
}

/// Dekker (1971), without fused multiply-add. Requires: no part overflows.
constexpr Double2 multiply_exactly(double a, double b) {
  constexpr double splitter = 134217729;  // 2^27 + 1
  const double a_high = splitter * a - (splitter * a - a);
  const double b_high = splitter * b - (splitter * b - b);
  const double a_low = a - a_high;
  const double b_low = b - b_high;
  const double product = a * b;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

constexpr Double2 multiply(Double2 a, Double2 b) {
  const Double2 product = multiply_exactly(a.high, b.high);
  return add_exactly(product.high, product.low + (a.high * b.low + a.low * b.high));
}

constexpr Double2 add(Double2 a, Double2 b) {
  const Double2 sum = add_exactly(a.high, b.high);
  return add_exactly(sum.high, sum.low + (a.low + b.low));
}

}  // namespace pendulum::portable
