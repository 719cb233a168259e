#pragma once

// Samplers. Each turns uniforms of a keyed stream into a value by inverting the distribution, so
// that a larger uniform gives a larger value: two structures that share a uniform stay comparable
// even where their parameters differ. Every sampler takes exactly one uniform, erlang takes k.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/prefetch.h"
#include "sim/base/random.h"

namespace pendulum {

/// Requires: mean >= 0.
double exponential(Stream& stream, double mean);

/// Lognormal with the given mean and squared coefficient of variation (variance / mean^2); a cv2 of
/// 0 gives the mean itself. Requires: mean >= 0, cv2 >= 0.
double lognormal(Stream& stream, double mean, double cv2);

/// Of a lognormal distribution, worked out once where many of a squared coefficient of variation
/// are drawn. Requires: cv2 >= 0.
struct LognormalShape {
  explicit LognormalShape(double cv2);
  double sigma;          // of the logarithm
  double half_variance;  // of the logarithm
};
double lognormal(Stream& stream, double mean, const LognormalShape& shape);

/// Sum of k exponentials, with this total mean (cv2 = 1/k). Takes k uniforms. Requires: k >= 1.
double erlang(Stream& stream, std::uint32_t k, double mean);

double uniform(Stream& stream, double low, double high);

/// Requires: low <= mode <= high.
double triangular(Stream& stream, double low, double mode, double high);

bool bernoulli(Stream& stream, double probability);

/// Number of events of a Poisson process with this mean. Costs about 10 sqrt(mean) additions.
/// Requires: 0 <= mean <= 1e9.
std::int64_t poisson(Stream& stream, double mean);

/// Index 0 … n-1 with probability proportional to its weight. Built once, then only read, so it may
/// be shared between threads. A draw is expected O(1): a guide table leads close to the answer.
class Discrete {
 public:
  /// Requires: at least one weight, none negative, a positive and finite sum.
  explicit Discrete(std::span<const double> weights);

  [[nodiscard]] std::size_t draw(Stream& stream) const { return at(stream.next_uniform()); }
  /// The index that a uniform in [0, 1) leads to.
  [[nodiscard]] std::size_t at(double uniform) const;
  /// Fetch from memory, without waiting, where at() will begin; and, that once here, what it reads
  /// next. Worth it when there are many thousand and something else to do meanwhile.
  void fetch_guide(double uniform) const { prefetch(&guide_[slot(uniform)]); }
  void fetch_shares(double uniform) const { prefetch(&cumulative_[guide_[slot(uniform)]]); }
  [[nodiscard]] std::size_t size() const { return cumulative_.size(); }
  [[nodiscard]] double probability(std::size_t index) const;

 private:
  [[nodiscard]] std::size_t slot(double uniform) const {
    const auto slot = static_cast<std::size_t>(uniform * static_cast<double>(guide_.size()));
    return std::min(slot, guide_.size() - 1);
  }

  std::vector<double> cumulative_;    // share up to and including the index; the last is 1
  std::vector<std::uint32_t> guide_;  // first index whose share reaches i / size
};

/// Rank 0 … n-1 with probability proportional to 1 / (rank + 1)^exponent.
class Zipf {
 public:
  /// Requires: n >= 1, exponent >= 0 (0 is uniform).
  Zipf(std::size_t n, double exponent);
  [[nodiscard]] std::size_t draw(Stream& stream) const { return ranks_.draw(stream); }
  [[nodiscard]] const Discrete& ranks() const { return ranks_; }
  [[nodiscard]] double probability(std::size_t rank) const { return ranks_.probability(rank); }
  [[nodiscard]] std::size_t size() const { return ranks_.size(); }

 private:
  Discrete ranks_;
};

/// One of the given values, with probability proportional to its weight.
class Empirical {
 public:
  /// Requires: as many weights as values, and what Discrete asks of weights.
  Empirical(std::span<const double> values, std::span<const double> weights);
  [[nodiscard]] double draw(Stream& stream) const { return values_[choice_.draw(stream)]; }
  [[nodiscard]] double mean() const;

 private:
  std::vector<double> values_;
  Discrete choice_;
};

}  // namespace pendulum
