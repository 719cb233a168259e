#include "sim/base/logarithm.h"

#include <array>
#include <cstddef>
#include <limits>

#include "sim/base/portable_math.h"

// ln x = k ln 2 + ln c + ln(1 + r): the mantissa m lies near one of 128 centres c, whose logarithms
// are known, and r = (m - c) / c is so small that a short series settles the rest. No division, and
// a third of the waiting that the series for the whole range takes. The scheme is Tang's (1990).

namespace pendulum::portable {
namespace {

constexpr int index_bits = 7;
constexpr int mantissa_bits = 52;
/// The bits of .6875. Mantissas from there up to twice as much lie on both sides of 1, so that
/// nothing large cancels where the logarithm is small.
constexpr std::uint64_t lowest = 0x3fe6000000000000ull;

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

constexpr auto centres = [] {
  std::array<Centre, std::size_t{1} << index_bits> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = centre(i);
  return all;
}();

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
  const std::uint64_t mantissa = bits - (above & 0xfff0000000000000ull);
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

}  // namespace pendulum::portable
