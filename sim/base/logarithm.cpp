#include "sim/base/logarithm.h"

#include <limits>
#include <span>

#include "sim/base/logarithm_table.h"
#include "sim/base/portable_math.h"
#include "sim/base/side_by_side.h"

// ln x = k ln 2 + ln c + ln(1 + r): the mantissa m lies near one of 128 centres c, whose logarithms
// are known, and r = (m - c) / c is so small that a short series settles the rest. No division, and
// a third of the waiting that the series for the whole range takes. The scheme is Tang's (1990).

namespace pendulum::portable {
namespace {

/// r^2 (-1/2 + r/3 - …): ln(1 + r) - r for |r| <= 2^-7, by its series up to r^8 / 8.
double log1p_tail(double r) {
  const double r2 = r * r;
  const double first = (-1.0 / 2 + r * (1.0 / 3)) + r2 * (-1.0 / 4 + r * (1.0 / 5));
  const double second = (-1.0 / 6 + r * (1.0 / 7)) + r2 * (-1.0 / 8);
  return r2 * (first + (r2 * r2) * second);
}

/// Requires: x positive, finite and normal, times 2^-`scaled`.
double log_of_normal(std::uint64_t bits, int scaled) {
  const std::uint64_t above = bits - lowest;
  const auto k = static_cast<double>((static_cast<std::int64_t>(above) >> mantissa_bits) - scaled);
  const Centre& c = centres[above >> (mantissa_bits - index_bits) & (centres.size() - 1)];
  const std::uint64_t mantissa = bits - (above & exponent_mask);
  const double r = (std::bit_cast<double>(mantissa) - c.at) * c.inverse;
  const double whole = k * ln2_high + c.log_high;  // exact
  const double sum = whole + r;
  const double lost = (whole - sum) + r;  // exact: `whole` is 0 or larger than r
  return ((lost + (k * ln2_low + c.log_low)) + log1p_tail(r)) + sum;
}

}  // namespace

double log(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  constexpr std::uint64_t smallest_normal = 0x0010000000000000ull;
  constexpr std::uint64_t infinite = 0x7ff0000000000000ull;
  if (bits - smallest_normal < infinite - smallest_normal) [[likely]]
    return log_of_normal(bits, 0);
  if (x == 0) return -std::numeric_limits<double>::infinity();
  if (x > 0 && bits < infinite) return log_of_normal(std::bit_cast<std::uint64_t>(x * 0x1p54), 54);
  return x > 0 || x != x ? x : std::numeric_limits<double>::quiet_NaN();
}

void log_each(std::span<double> numbers) {
  for (double& x : numbers.subspan(side_by_side::log(numbers))) x = log(x);
}

}  // namespace pendulum::portable
