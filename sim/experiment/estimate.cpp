#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

#include "sim/experiment/experiment.h"
#include "sim/experiment/machine_independent.h"
#include "sim/experiment/remembered.h"
#include "sim/measure/quantile.h"

namespace pendulum {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The quantile of Student's t that bounds a two-sided interval of this confidence.
double t_quantile(int degrees_of_freedom, double confidence) {
  const auto work = [](int freedom, double both_sides) {
    const boost::math::students_t_distribution<double, InDoubles> distribution(freedom);
    return to_nine_decimals(boost::math::quantile(distribution, (1 + both_sides) / 2));
  };
  return remembered(work, degrees_of_freedom, confidence);
}

Estimate none() {
  Estimate result;
  result.mean = result.low90 = result.high90 = result.standard_error = not_a_number;
  result.p05 = result.p25 = result.p50 = result.p75 = result.p95 = not_a_number;
  return result;
}

/// The mean of each draw's values and their number.
struct MeansOfDraws {
  std::vector<double> means;
  std::vector<int> counts;
};
MeansOfDraws means_of_draws(const std::vector<double>& values, std::span<const int> draws) {
  MeansOfDraws all;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t end = i;
    double sum = 0;
    int formed = 0;
    for (; end < values.size() && draws[end] == draws[i]; ++end) {
      if (!std::isfinite(values[end])) continue;
      sum += values[end];
      ++formed;
    }
    if (formed > 0) {
      all.means.push_back(sum / formed);
      all.counts.push_back(formed);
    }
    i = end;
  }
  return all;
}

/// Of the mean over all values, when draws have unlike numbers of them: each weighs as many as it
/// has (a ratio estimator over clusters: Cochran 1977, 9A.1). With like numbers it is the
/// standard error of the means of draws.
double weighted_standard_error(const MeansOfDraws& draws, double mean) {
  double squares = 0, all = 0;
  for (std::size_t i = 0; i < draws.means.size(); ++i) {
    const double weighed = draws.counts[i] * (draws.means[i] - mean);
    squares += weighed * weighed;
    all += draws.counts[i];
  }
  const auto count = static_cast<double>(draws.means.size());
  return std::sqrt(squares * count / (count - 1)) / all;
}

double standard_error_of(const std::vector<double>& values) {
  const double mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const auto count = static_cast<double>(values.size());
  return std::sqrt(squares / (count - 1) / count);
}

}  // namespace

double half_width_of(const Estimate& estimate, double confidence) {
  if (estimate.independent < 2) return not_a_number;
  if (estimate.standard_error == 0) return 0;
  return t_quantile(estimate.independent - 1, confidence) * estimate.standard_error;
}

bool is_agreement_of_few(const Estimate& estimate) {
  constexpr int enough = 20;
  return estimate.standard_error == 0 && estimate.independent < enough;
}

Estimate estimate(std::vector<double> values, std::span<const int> draws) {
  const MeansOfDraws by_draw = draws.empty() ? MeansOfDraws() : means_of_draws(values, draws);
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  Estimate result = none();
  result.count = static_cast<int>(values.size());
  const std::vector<double>& independent = draws.empty() ? values : by_draw.means;
  result.independent = static_cast<int>(independent.size());
  if (values.empty()) return result;

  // Summed in the order of replications, before sorting: the order the reader can repeat.
  result.mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const bool constant = *least == *most;
  if (constant) result.mean = *least;  // free of rounding, so that its error is exactly 0
  if (result.independent > 1) {
    const auto [fewest, largest] = std::ranges::minmax_element(by_draw.counts);
    const bool alike = draws.empty() || *fewest == *largest;
    result.standard_error = constant ? 0
                            : alike  ? standard_error_of(independent)
                                     : weighted_standard_error(by_draw, result.mean);
    const double half_width =
        constant ? 0 : t_quantile(result.independent - 1, .9) * result.standard_error;
    result.low90 = result.mean - half_width;
    result.high90 = result.mean + half_width;
  }

  std::sort(values.begin(), values.end());
  const std::span<const double> sorted = values;
  result.p05 = quantile_of_sorted(sorted, .05);
  result.p25 = quantile_of_sorted(sorted, .25);
  result.p50 = quantile_of_sorted(sorted, .50);
  result.p75 = quantile_of_sorted(sorted, .75);
  result.p95 = quantile_of_sorted(sorted, .95);
  result.p05_ci90 = quantile_interval(values, .05, .9, result.independent);
  result.p50_ci90 = quantile_interval(values, .50, .9, result.independent);
  result.p95_ci90 = quantile_interval(values, .95, .9, result.independent);
  return result;
}

}  // namespace pendulum
