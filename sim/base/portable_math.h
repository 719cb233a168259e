#pragma once

// Elementary functions that give the same bits on every machine. The ones of libm may not: they
// differ between versions and processors, and one differing bit changes which event comes first.
// These use only + - * / sqrt and bit operations, which IEEE 754 fixes to the last bit (the build
// forbids fused multiply-add). Accuracy: within 1 unit in the last place, pow within 2.

#include <span>

namespace pendulum::portable {

/// e^x. Overflows to infinity above 709.78, underflows through subnormals to 0.
double exp(double x);

/// Natural logarithm. Minus infinity at 0, NaN below.
double log(double x);

/// The natural logarithms of many, in place: the same values, sooner. Requires: each positive,
/// finite and no subnormal.
void log_each(std::span<double> numbers);

/// x^y for x >= 0 (NaN for a negative base). pow(x, 0) is 1, also for x = 0.
double pow(double x, double y);

/// The z below which a standard normal variable lies with probability p. Requires 0 < p < 1.
/// Wichura (1988), algorithm AS 241, routine PPND16: relative error about 1e-16.
double normal_quantile(double p);

}  // namespace pendulum::portable
