#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

#include "sim/experiment/student_t.h"
#include "sim/measure/quantile.h"

namespace pendulum {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The quantile of Student's t that bounds a two-sided interval of this confidence.
double t_quantile(int degrees_of_freedom, double confidence) {
  const double t =
      boost::math::quantile(boost::math::students_t(degrees_of_freedom), (1 + confidence) / 2);
  // The last bits depend on the machine's mathematical library; nine decimals do not.
  return std::round(t * 1e9) / 1e9;
}

Estimate none() {
  Estimate result;
  result.mean = result.low90 = result.high90 = result.standard_error = not_a_number;
  result.p05 = result.p25 = result.p50 = result.p75 = result.p95 = not_a_number;
  return result;
}

double standard_error_of(const std::vector<double>& values, double mean) {
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const auto count = static_cast<double>(values.size());
  return std::sqrt(squares / (count - 1) / count);
}

}  // namespace

double half_width_of(const Estimate& estimate, double confidence) {
  if (estimate.count < 2) return not_a_number;
  if (estimate.standard_error == 0) return 0;
  return t_quantile(estimate.count - 1, confidence) * estimate.standard_error;
}

double StudentT::quantile90(int degrees_of_freedom) {
  const auto known = known_.find(degrees_of_freedom);
  if (known != known_.end()) return known->second;
  return known_[degrees_of_freedom] = t_quantile(degrees_of_freedom, .9);
}

Estimate estimate(std::vector<double> values) {
  StudentT student;
  return estimate(std::move(values), student);
}

Estimate estimate(std::vector<double> values, StudentT& student) {
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  Estimate result = none();
  result.count = static_cast<int>(values.size());
  if (values.empty()) return result;

  // Summed in the order of replications, before sorting: the order the reader can repeat.
  result.mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const bool constant = *least == *most;
  if (constant) result.mean = *least;  // free of rounding, so that its error is exactly 0
  if (values.size() > 1) {
    result.standard_error = constant ? 0 : standard_error_of(values, result.mean);
    const double half_width =
        constant ? 0 : student.quantile90(result.count - 1) * result.standard_error;
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
  return result;
}

}  // namespace pendulum
