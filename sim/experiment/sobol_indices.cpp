#include "sim/experiment/sobol_indices.h"

#include <limits>
#include <numeric>

#include "sim/base/check.h"

namespace pendulum {
namespace {

/// The indices of the rows at these places: first and total of each factor, one after the other.
std::vector<double> indices_of(std::size_t factors, const std::vector<double>& outputs,
                               const std::vector<std::size_t>& rows) {
  const std::size_t width = factors + 2;
  const auto count = static_cast<double>(rows.size());
  double mean = 0;
  for (const std::size_t row : rows) mean += outputs[row * width] + outputs[row * width + 1];
  mean /= 2 * count;
  double variance = 0;
  std::vector<double> first(factors), total(factors);
  for (const std::size_t row : rows) {
    const double* of_row = outputs.data() + row * width;
    // Less the mean: sums of products lose fewer digits, and the estimate varies less.
    const double a = of_row[0] - mean, b = of_row[1] - mean;
    variance += a * a + b * b;
    for (std::size_t f = 0; f < factors; ++f) {
      const double mixed = of_row[2 + f] - mean;
      first[f] += b * (mixed - a);
      total[f] += (a - mixed) * (a - mixed);
    }
  }
  variance /= 2 * count - 1;
  std::vector<double> indices;
  for (std::size_t f = 0; f < factors; ++f) {
    const bool varies = variance > 0;
    indices.push_back(varies ? first[f] / count / variance
                             : std::numeric_limits<double>::quiet_NaN());
    indices.push_back(varies ? total[f] / (2 * count) / variance
                             : std::numeric_limits<double>::quiet_NaN());
  }
  return indices;
}

}  // namespace

UnitPoints saltelli_points(std::size_t rows, std::size_t factors, std::uint64_t seed) {
  PENDULUM_CHECK(factors > 0 && rows > 1, "indices need factors, and rows to vary them in");
  UnitPoints points;
  for (const std::vector<double>& both : shifted_sobol(rows, 2 * factors, seed)) {
    const auto half = both.begin() + static_cast<std::ptrdiff_t>(factors);
    const std::vector<double> a(both.begin(), half), b(half, both.end());
    points.push_back(a);
    points.push_back(b);
    for (std::size_t f = 0; f < factors; ++f) {
      points.push_back(a);
      points.back()[f] = b[f];
    }
  }
  return points;
}

std::vector<SobolIndex> sobol_indices(std::size_t factors, const std::vector<double>& outputs,
                                      std::uint64_t seed) {
  PENDULUM_CHECK(outputs.size() % (factors + 2) == 0, "every point of every row has its output");
  std::vector<std::size_t> all(outputs.size() / (factors + 2));
  std::iota(all.begin(), all.end(), 0u);
  const std::vector<double> values = indices_of(factors, outputs, all);
  const std::vector<Interval90> intervals = bootstrap_intervals(
      all.size(), seed, [&](const auto& places) { return indices_of(factors, outputs, places); });
  std::vector<SobolIndex> result(factors);
  for (std::size_t f = 0; f < factors; ++f)
    result[f] = {values[2 * f], values[2 * f + 1], intervals[2 * f], intervals[2 * f + 1]};
  return result;
}

}  // namespace pendulum
