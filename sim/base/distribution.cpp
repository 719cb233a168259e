#include "sim/base/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/check.h"
#include "sim/base/portable_math.h"

namespace pendulum {
namespace {

/// Probability that a Poisson variable takes its most likely value, `mode` = floor(mean).
double probability_of_mode(double mode, double mean) {
  if (mode < 20) {
    double probability = portable::exp(-mean);
    for (double k = 1; k <= mode; ++k) probability *= mean / k;
    return probability;
  }
  // With n! by Stirling's series, t = mean / n - 1 <= .05, what is left in the exponent is small:
  // n (log(1 + t) - t), as a series. Nothing large cancels, however large the mean.
  const double t = (mean - mode) / mode;
  double series = 1.0 / 13;
  for (int k = 12; k >= 2; --k) series = 1.0 / k - t * series;
  const double inverse = 1 / mode;
  const double square = inverse * inverse;
  const double stirling = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260)));
  constexpr double two_pi = 6.283185307179586;
  return portable::exp(-mode * t * t * series - stirling) / std::sqrt(two_pi * mode);
}

std::vector<double> zipf_weights(std::size_t n, double exponent) {
  PENDULUM_CHECK(n >= 1 && exponent >= 0, "Zipf needs a rank and an exponent that is not negative");
  std::vector<double> weights(n);
  for (std::size_t rank = 0; rank < n; ++rank) {
    weights[rank] = portable::pow(static_cast<double>(rank + 1), -exponent);
  }
  return weights;
}

}  // namespace

double exponential(Stream& stream, double mean) {
  // u would do as well; counting from the top keeps a larger uniform a larger value.
  return -mean * portable::log(stream.next_uniform_from_above());
}

LognormalShape::LognormalShape(double cv2) {
  const double variance = cv2 == 0 ? 0 : portable::log(1 + cv2);
  sigma = std::sqrt(variance);
  half_variance = variance / 2;
}

double lognormal(Stream& stream, double mean, const LognormalShape& shape) {
  const double z = portable::normal_quantile(stream.next_uniform());
  if (shape.sigma == 0) return mean;
  return mean * portable::exp(shape.sigma * z - shape.half_variance);
}

double lognormal(Stream& stream, double mean, double cv2) {
  return lognormal(stream, mean, LognormalShape(cv2));
}

double erlang(Stream& stream, std::uint32_t k, double mean) {
  PENDULUM_CHECK(k >= 1, "an Erlang distribution has at least one stage");
  double sum = 0;
  for (std::uint32_t stage = 0; stage < k; ++stage) sum += exponential(stream, mean / k);
  return sum;
}

double uniform(Stream& stream, double low, double high) {
  return low + (high - low) * stream.next_uniform();
}

double triangular(Stream& stream, double low, double mode, double high) {
  const double u = stream.next_uniform();
  const double width = high - low;
  if (width == 0) return low;
  const double rising = (mode - low) / width;  // share of probability below the mode
  if (u < rising) return low + std::sqrt(u * width * (mode - low));
  return high - std::sqrt((1 - u) * width * (high - mode));
}

bool bernoulli(Stream& stream, double probability) {
  return stream.next_uniform() < probability;
}

// Inversion that starts at the mode, where probabilities are largest, instead of at 0: the share
// below the mode is summed first, then the search walks to the side where the uniform lies.
std::int64_t poisson(Stream& stream, double mean) {
  PENDULUM_CHECK(mean >= 0 && mean <= 1e9, "a Poisson mean lies between 0 and 1e9");
  const double u = stream.next_uniform();
  if (mean == 0) return 0;
  const auto mode = static_cast<std::int64_t>(mean);
  const double at_mode = probability_of_mode(static_cast<double>(mode), mean);
  constexpr double negligible = 1e-18;

  double below = 0;  // P(X < mode), smallest contributions last
  double term = at_mode;
  for (std::int64_t k = mode; k > 0 && term > negligible; --k) {
    term *= static_cast<double>(k) / mean;
    below += term;
  }
  if (u < below) {
    std::int64_t k = mode;
    term = at_mode;
    while (k > 0 && u < below) {
      term *= static_cast<double>(k) / mean;
      below -= term;
      --k;
    }
    return k;
  }
  std::int64_t k = mode;
  term = at_mode;
  double reached = below + term;  // P(X <= k)
  while (u >= reached && term > negligible) {
    ++k;
    term *= mean / static_cast<double>(k);
    reached += term;
  }
  return k;
}

Discrete::Discrete(std::span<const double> weights) {
  PENDULUM_CHECK(!weights.empty(), "nothing to draw from");
  PENDULUM_CHECK(weights.size() < std::numeric_limits<std::uint32_t>::max(), "too many weights");
  double total = 0;
  cumulative_.reserve(weights.size());
  for (const double weight : weights) {
    PENDULUM_CHECK(weight >= 0, "a weight is negative");
    cumulative_.push_back(total += weight);
  }
  PENDULUM_CHECK(total > 0 && total <= std::numeric_limits<double>::max(),
                 "the weights must have a positive, finite sum");
  for (double& share : cumulative_) share /= total;

  const double n = static_cast<double>(weights.size());
  guide_.reserve(weights.size());
  std::uint32_t index = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    while (cumulative_[index] <= static_cast<double>(i) / n) ++index;
    guide_.push_back(index);
  }
}

std::size_t Discrete::at(double uniform) const {
  std::size_t index = guide_[slot(uniform)];
  while (index + 1 < cumulative_.size() && cumulative_[index] <= uniform) ++index;
  // The product above may round up into the next slot.
  while (index > 0 && cumulative_[index - 1] > uniform) --index;
  return index;
}

double Discrete::probability(std::size_t index) const {
  return cumulative_[index] - (index == 0 ? 0 : cumulative_[index - 1]);
}

Zipf::Zipf(std::size_t n, double exponent) : ranks_(zipf_weights(n, exponent)) {}

Empirical::Empirical(std::span<const double> values, std::span<const double> weights)
    : values_(values.begin(), values.end()), choice_(weights) {
  PENDULUM_CHECK(values.size() == weights.size(), "each value needs its weight");
}

double Empirical::mean() const {
  double sum = 0;
  for (std::size_t i = 0; i < values_.size(); ++i) sum += values_[i] * choice_.probability(i);
  return sum;
}

}  // namespace pendulum
