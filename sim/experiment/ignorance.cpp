#include "sim/experiment/ignorance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <boost/math/distributions/fisher_f.hpp>

#include "sim/experiment/machine_independent.h"
#include "sim/experiment/mean.h"

namespace pendulum {
namespace {

using Groups = std::vector<std::vector<double>>;

/// Whole groups only: every value formed, and as many as in the first.
Groups whole_groups(const std::vector<double>& values, std::span<const int> draws) {
  Groups groups;
  std::size_t size = 0;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t end = i + 1;
    while (end < values.size() && draws[end] == draws[i]) ++end;
    if (size == 0) size = end - i;
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(i);
    std::vector<double> group(first, values.begin() + static_cast<std::ptrdiff_t>(end));
    const bool formed =
        std::all_of(group.begin(), group.end(), [](double value) { return std::isfinite(value); });
    if (formed && group.size() == size) groups.push_back(std::move(group));
    i = end;
  }
  return groups;
}

/// The share of ignorance that would make this ratio of mean squares ordinary.
double share_at(double ratio, double quantile, double size) {
  const double relative = ratio / quantile;
  return std::clamp((relative - 1) / (relative + size - 1), 0.0, 1.0);
}

}  // namespace

std::vector<int> draws_of(const std::vector<ReplicationResult>& results) {
  std::vector<int> draws(results.size());
  for (std::size_t i = 1; i < results.size(); ++i)
    draws[i] = draws[i - 1] + (results[i].same_draw ? 0 : 1);
  return draws;
}

Spread take_apart(const std::vector<double>& values, std::span<const int> draws) {
  const Groups groups = whole_groups(values, draws);
  Spread spread;
  spread.draws = static_cast<int>(groups.size());
  if (groups.size() < 2 || groups.front().size() < 2) return spread;
  const auto size = static_cast<double>(groups.front().size());
  const auto count = static_cast<double>(groups.size());
  std::vector<double> means;
  double within = 0;
  for (const std::vector<double>& group : groups) {
    means.push_back(mean_of(group));
    for (const double value : group) within += (value - means.back()) * (value - means.back());
  }
  within /= count * (size - 1);
  const double centre = mean_of(means);
  double between = 0;
  for (const double mean : means) between += (mean - centre) * (mean - centre);
  between *= size / (count - 1);

  const double ignorance = std::max(0.0, (between - within) / size);
  spread.luck = std::sqrt(within);
  spread.ignorance = std::sqrt(ignorance);
  if (within == 0) {
    if (between > 0) spread.ignorance_share = spread.share_ci90.low = spread.share_ci90.high = 1;
    return spread;
  }
  spread.ignorance_share = ignorance / (ignorance + within);
  const boost::math::fisher_f_distribution<double, InDoubles> ordinary(count - 1,
                                                                       count * (size - 1));
  const double ratio = between / within;
  const auto bound = [&](double p) { return to_nine_decimals(boost::math::quantile(ordinary, p)); };
  spread.share_ci90.low = share_at(ratio, bound(.95), size);
  spread.share_ci90.high = share_at(ratio, bound(.05), size);
  return spread;
}

}  // namespace pendulum
