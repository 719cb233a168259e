// Whether intervals cover what they say they cover, on a queue whose truth is known exactly.

#include <algorithm>
#include <cmath>

#include "sim/base/distribution.h"
#include "sim/experiment/experiment.h"
#include "sim/experiment/precision.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr double arrival_rate = 1, service_rate = 1 / .9;
constexpr int customers = 25;

/// Mean wait of the first 25 customers of an M/M/1 queue that starts empty, by Lindley's recursion.
double mean_wait(std::uint32_t replication) {
  Stream stream({2024, replication}, purpose("a queue"), 0);
  double wait = 0, sum = 0;
  for (int i = 1; i < customers; ++i) {
    const double service = exponential(stream, 1 / service_rate);
    wait = std::max(0.0, wait + service - exponential(stream, 1 / arrival_rate));
    sum += wait;
  }
  return sum / customers;
}

/// Its expectation. By Spitzer's identity the k-th customer after the first waits the sum over
/// j <= k of E[S_j^+] / j, S_j the sum of j services less j gaps. S_j is positive when fewer than j
/// of the services end before the j-th gap does, of which n have with a negative binomial
/// probability; each one left lasts 1 / service rate.
double expected_wait() {
  const double gap = arrival_rate / (arrival_rate + service_rate);
  double wait = 0, sum = 0;
  for (int j = 1; j < customers; ++j) {
    double probability = std::pow(gap, j), left = 0;
    for (int n = 0; n < j; ++n) {
      left += probability * (j - n) / service_rate;
      probability *= (1 - gap) * (j + n) / (n + 1);
    }
    wait += left / j;
    sum += wait;
  }
  return sum / customers;
}

/// Half the width of the 99 % interval of a share counted in so many trials.
double error99(double share, int trials) {
  return 2.576 * std::sqrt(share * (1 - share) / trials);
}

TEST_CASE("the exact mean wait is the published one") {
  CHECK(expected_wait() == Approx(2.12).margin(.005));  // Law (2015), 9.4.1
}

TEST_CASE("nine of ten intervals cover the mean wait of M/M/1") {
  constexpr int trials = 3000, replications = 40;
  const double truth = expected_wait();
  int covered = 0;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<double> values;
    for (int i = 0; i < replications; ++i)
      values.push_back(mean_wait(static_cast<std::uint32_t>(trial * replications + i)));
    const Estimate result = estimate(values);
    covered += result.low90 <= truth && truth <= result.high90;
  }
  const double share = double(covered) / trials;
  INFO(share);
  // Waits are skewed, and Student's t is exact for normal values only: with 40 replications of this
  // queue Law & Kelton found .914 in 500 trials (error .02), larger studies .88 to .90.
  CHECK(share > .9 - .015 - error99(.9, trials));
  CHECK(share < .9 + error99(.9, trials));
}

TEST_CASE("intervals of quantiles cover them, whatever the distribution") {
  constexpr int trials = 4000, n = 100;
  for (const double share : {.05, .5, .95}) {
    int covered = 0;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
      Stream stream({7, trial}, purpose("skewed"), 0);
      std::vector<double> values;
      for (int i = 0; i < n; ++i) values.push_back(exponential(stream, 1));
      std::sort(values.begin(), values.end());
      const Interval known = quantile_interval(values, share, .9, n);
      const double truth = -std::log(1 - share);
      covered += known.low <= truth && truth <= known.high;
    }
    INFO(share);
    // Ranks are whole: the interval is somewhat wider than it need be, never narrower.
    CHECK(double(covered) / trials > .9 - error99(.9, trials));
    CHECK(double(covered) / trials < .97);
  }
}

TEST_CASE("futures that share a draw count as one where the mean is concerned") {
  constexpr int trials = 2000, draws = 20;
  int covered = 0, naive = 0;
  for (std::uint32_t trial = 0; trial < trials; ++trial) {
    Stream stream({11, trial}, purpose("both"), 0);
    std::vector<double> values;
    std::vector<int> draw;
    for (int d = 0; d < draws; ++d) {
      const double unknown = uniform(stream, -3, 3);
      for (int i = 0; i < 2; ++i) {
        values.push_back(unknown + uniform(stream, -1, 1));
        draw.push_back(d);
      }
    }
    const Estimate known = estimate(values, draw);
    covered += known.low90 <= 0 && 0 <= known.high90;
    const Estimate wrong = estimate(values);
    naive += wrong.low90 <= 0 && 0 <= wrong.high90;
    CHECK(known.independent == draws);
    CHECK(known.count == 2 * draws);
  }
  CHECK(std::abs(double(covered) / trials - .9) < .01 + error99(.9, trials));
  CHECK(double(naive) / trials < .82);
}

TEST_CASE("replications until precise come within what was asked for") {
  constexpr int trials = 400;
  const double truth = expected_wait();
  PrecisionOptions precision;
  precision.goals = {{Metric::lead_time_days, .1}};
  precision.most = 100000;
  int within = 0;
  double used = 0;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<std::vector<ReplicationResult>> results(1);
    NextRound next;
    while (!(next = next_round(results, precision)).reached) {
      REQUIRE(next.replications > static_cast<int>(results[0].size()));
      for (int i = static_cast<int>(results[0].size()); i < next.replications; ++i) {
        ReplicationResult result;
        result.metrics[index_of(Metric::lead_time_days)] =
            mean_wait(static_cast<std::uint32_t>(1'000'000 + trial * 10'000 + i));
        results[0].push_back(std::move(result));
      }
    }
    double sum = 0;
    for (const ReplicationResult& result : results[0])
      sum += result.metrics[index_of(Metric::lead_time_days)];
    const double mean = sum / static_cast<double>(results[0].size());
    within += std::abs(mean - truth) <= .1 * truth;
    used += double(results[0].size()) / trials;
  }
  INFO(double(within) / trials << " with " << used << " replications");
  CHECK(double(within) / trials > .9 - .02 - error99(.9, trials));
  CHECK(used > 100);
  CHECK(used < 400);
}

}  // namespace
}  // namespace pendulum
