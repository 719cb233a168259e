#include "sim/base/distribution.h"

#include <cmath>
#include <map>
#include <vector>

#include <boost/math/distributions/poisson.hpp>

#include "sim/base/check.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
};

template <typename Draw>
Moments moments(Draw draw, int n) {
  Stream stream({2024, 1}, purpose("moments"), 1);
  std::vector<double> values(static_cast<std::size_t>(n));
  double sum = 0;
  for (double& value : values) sum += value = static_cast<double>(draw(stream));
  const double mean = sum / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, squares / (n - 1)};
}

/// Mean and variance of 50,000 draws against theory: the mean inside its 99.99 % interval (3.89
/// standard errors), the variance inside the tolerance named, which suits the fourth moment.
template <typename Draw>
void check_moments(Draw draw, double mean, double variance, double variance_tolerance) {
  constexpr int n = 50000;
  const Moments found = moments(draw, n);
  CHECK(std::abs(found.mean - mean) < 3.89 * std::sqrt(variance / n));
  CHECK(found.variance == Approx(variance).epsilon(variance_tolerance));
}

TEST_CASE("samplers have the moments they promise", "[base][distribution]") {
  SECTION("exponential") {
    check_moments([](Stream& s) { return exponential(s, 3); }, 3, 9, 0.05);
  }
  SECTION("lognormal, cv2 1") {
    check_moments([](Stream& s) { return lognormal(s, 2, 1); }, 2, 4, 0.3);
  }
  SECTION("lognormal, cv2 .25") {
    check_moments([](Stream& s) { return lognormal(s, 10, 0.25); }, 10, 25, 0.1);
  }
  SECTION("Erlang") {
    check_moments([](Stream& s) { return erlang(s, 4, 6); }, 6, 9, 0.05);
  }
  SECTION("uniform") {
    check_moments([](Stream& s) { return uniform(s, -1, 5); }, 2, 3, 0.02);
  }
  SECTION("triangular") {
    // Mean (a+b+c)/3, variance (a^2+b^2+c^2-ab-ac-bc)/18 for 1, 2, 6.
    check_moments([](Stream& s) { return triangular(s, 1, 2, 6); }, 3, 21.0 / 18, 0.03);
  }
  SECTION("Bernoulli") {
    check_moments([](Stream& s) { return bernoulli(s, 0.3) ? 1 : 0; }, 0.3, 0.21, 0.02);
  }
  SECTION("Poisson, small and large means") {
    for (const double mean : {0.05, 1.0, 7.5, 19.99, 20.0, 300.5, 4e4}) {
      check_moments([mean](Stream& s) { return poisson(s, mean); }, mean, mean, 0.05);
    }
  }
  SECTION("empirical") {
    const std::vector<double> values{1, 10, 100};
    const std::vector<double> weights{5, 0, 15};
    const Empirical empirical(values, weights);
    CHECK(empirical.mean() == Approx(75.25));
    check_moments([&](Stream& s) { return empirical.draw(s); }, 75.25, 0.25 * 0.75 * 99 * 99, 0.02);
  }
}

TEST_CASE("degenerate parameters", "[base][distribution]") {
  Stream stream({1, 1}, purpose("degenerate"), 0);
  CHECK(exponential(stream, 0) == 0);
  CHECK(lognormal(stream, 5, 0) == 5);
  CHECK(uniform(stream, 4, 4) == 4);
  CHECK(triangular(stream, 4, 4, 4) == 4);
  CHECK(poisson(stream, 0) == 0);
  CHECK_FALSE(bernoulli(stream, 0));
  CHECK(bernoulli(stream, 1));
  CHECK_THROWS_AS(poisson(stream, -1), CheckFailure);
  CHECK_THROWS_AS(erlang(stream, 0, 1), CheckFailure);
  CHECK_THROWS_AS(Discrete(std::vector<double>{}), CheckFailure);
  CHECK_THROWS_AS(Discrete(std::vector<double>{0, 0}), CheckFailure);
  CHECK_THROWS_AS(Discrete(std::vector<double>{1, -1}), CheckFailure);
  CHECK_THROWS_AS(Discrete(std::vector<double>{1, std::nan("")}), CheckFailure);
}

TEST_CASE("one draw takes one uniform", "[base][distribution]") {
  const Zipf zipf(100, 0.7);
  const std::vector<double> values{1, 2};
  const Empirical empirical(values, values);
  Stream drawn({3, 3}, purpose("count"), 0);
  exponential(drawn, 1);
  lognormal(drawn, 1, 1);
  lognormal(drawn, 1, 0);
  uniform(drawn, 0, 1);
  triangular(drawn, 0, 1, 2);
  bernoulli(drawn, 0.5);
  poisson(drawn, 3);
  poisson(drawn, 0);
  poisson(drawn, 1000);
  static_cast<void>(zipf.draw(drawn));
  static_cast<void>(empirical.draw(drawn));
  Stream counted({3, 3}, purpose("count"), 0, 11);
  CHECK(drawn.next_bits() == counted.next_bits());
  erlang(drawn, 5, 1);
  Stream after({3, 3}, purpose("count"), 0, 17);
  CHECK(drawn.next_bits() == after.next_bits());
}

TEST_CASE("the same uniform gives more where the mean is larger", "[base][distribution]") {
  for (std::uint64_t entity = 0; entity < 2000; ++entity) {
    const auto stream = [entity] { return Stream({9, 0}, purpose("order"), entity); };
    Stream a = stream();
    Stream b = stream();
    REQUIRE(poisson(a, 40) <= poisson(b, 41));
    REQUIRE(exponential(a, 40) < exponential(b, 41));
    REQUIRE(lognormal(a, 40, 1) < lognormal(b, 41, 1));
  }
}

TEST_CASE("Poisson counts have the right frequencies", "[base][distribution]") {
  constexpr int n = 100000;
  for (const double mean : {0.7, 4.0, 35.0}) {
    std::map<std::int64_t, int> count;
    Stream stream({77, 0}, purpose("poisson"), 0);
    for (int i = 0; i < n; ++i) ++count[poisson(stream, mean)];
    const boost::math::poisson exact(mean);
    for (std::int64_t k = 0; k < 80; ++k) {
      const double p = boost::math::pdf(exact, static_cast<double>(k));
      // 4.5 standard errors, plus one for the rare ones: 99.99 % for all cells together.
      CHECK(std::abs(count[k] - n * p) <= 4.5 * std::sqrt(n * p) + 1);
    }
  }
}

TEST_CASE("Zipf ranks have their probabilities", "[base][distribution]") {
  const std::size_t n = 8000;
  const Zipf zipf(n, 0.7);
  double harmonic = 0;
  for (std::size_t rank = 1; rank <= n; ++rank) harmonic += std::pow(rank, -0.7);
  CHECK(zipf.probability(0) == Approx(1 / harmonic));
  CHECK(zipf.probability(99) == Approx(std::pow(100, -0.7) / harmonic));

  constexpr int draws = 200000;
  std::vector<int> count(n);
  Stream stream({8, 8}, purpose("zipf"), 0);
  for (int i = 0; i < draws; ++i) ++count.at(zipf.draw(stream));
  for (std::size_t rank = 0; rank < 50; ++rank) {
    const double expected = draws * zipf.probability(rank);
    CHECK(std::abs(count[rank] - expected) < 4.5 * std::sqrt(expected));
  }
  CHECK(Zipf(3, 0).probability(1) == Approx(1.0 / 3));
}

TEST_CASE("the guide table leads to the same index as a search", "[base][distribution]") {
  Stream stream({4, 4}, purpose("tables"), 0);
  for (int table = 0; table < 200; ++table) {
    std::vector<double> weights(1 + stream.next_bits() % 40);
    for (double& w : weights) w = stream.next_uniform() < 0.4 ? 0 : stream.next_uniform();
    weights[stream.next_bits() % weights.size()] = 1;
    const Discrete discrete(weights);
    double total = 0;
    for (const double w : weights) total += w;
    for (int i = 0; i < 200; ++i) {
      const double u = i == 0 ? 0 : stream.next_uniform();
      std::size_t expected = 0;  // the first whose cumulative share passes u
      for (double sum = weights[0]; sum / total <= u; sum += weights[++expected]) {
      }
      REQUIRE(discrete.at(u) == expected);
    }
  }
}

}  // namespace
}  // namespace pendulum
