#include "sim/experiment/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "sim/base/random.h"
#include "sim/measure/quantile.h"

namespace pendulum {

std::vector<std::size_t> bootstrap_places(std::size_t size, std::uint64_t seed, int number) {
  Stream stream({seed, static_cast<std::uint32_t>(number)}, purpose("bootstrap"), size);
  std::vector<std::size_t> places(size);
  for (std::size_t& place : places)
    place = static_cast<std::size_t>(stream.next_uniform() * static_cast<double>(size));
  return places;
}

std::vector<Interval90> bootstrap_intervals(
    std::size_t size, std::uint64_t seed,
    const std::function<std::vector<double>(const std::vector<std::size_t>& places)>& figures) {
  std::vector<std::vector<double>> samples;
  for (int number = 0; number < bootstrap_samples; ++number) {
    const std::vector<double> values = figures(bootstrap_places(size, seed, number));
    samples.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      if (!std::isnan(values[i])) samples[i].push_back(values[i]);
  }
  std::vector<Interval90> intervals;
  for (std::vector<double>& sample : samples) {
    std::sort(sample.begin(), sample.end());
    const std::span<const double> sorted = sample;
    intervals.push_back({quantile_of_sorted(sorted, .05), quantile_of_sorted(sorted, .95)});
  }
  return intervals;
}

}  // namespace pendulum
