#include "sim/experiment/warm_up.h"

#include <cmath>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// First-order autoregressive noise of variance 1, with a constant bias in the first observations.
std::vector<double> biased(std::uint32_t number, double correlation, double bias, std::size_t until,
                           std::size_t length) {
  Stream stream({5, number}, purpose("autoregressive"), 0);
  const auto normal = [&] { return portable::normal_quantile(stream.next_uniform()); };
  std::vector<double> series;
  double noise = normal();
  for (std::size_t i = 0; i < length; ++i) {
    series.push_back(noise + (i < until ? bias : 0));
    noise = correlation * noise + std::sqrt(1 - correlation * correlation) * normal();
  }
  return series;
}

TEST_CASE("MSER-5 of a series short enough to work out by hand") {
  // Means of five: 5, 1, 0, 0, 0, 0. Sums of squared deviations over the squared number left:
  // from 0: 20/36, from 1: .8/25, from 2: 0.
  std::vector<double> series;
  for (const double mean : {5.0, 1.0, 0.0, 0.0, 0.0, 0.0})
    for (int i = 0; i < 5; ++i) series.push_back(mean);
  CHECK(mser5(series).observations == 10);
  CHECK(mser5(series).settled);
  CHECK(mser5(std::vector<double>(100, 3)).observations == 0);
  std::vector<double> rising;
  for (int i = 0; i < 100; ++i) rising.push_back(i);
  CHECK_FALSE(mser5(rising).settled);
  CHECK_FALSE(mser5(std::vector<double>(4, 1)).settled);
}

TEST_CASE("MSER-5 finds where the bias of an autocorrelated series ends") {
  constexpr std::size_t until = 200;
  int close = 0;
  for (std::uint32_t i = 0; i < 200; ++i) {
    const Truncation cut = mser5(biased(i, .8, 5, until, 2000));
    CHECK(cut.settled);
    CHECK(cut.observations >= until - 10);  // chance may leave the last biased batch in
    close += cut.observations <= until + 100;
  }
  CHECK(close > 150);  // more is cut now and then, which costs data and no truth
}

TEST_CASE("MSER-5 takes little off a series without bias") {
  double cut = 0;
  for (std::uint32_t i = 0; i < 200; ++i)
    cut += static_cast<double>(mser5(biased(i, .8, 0, 0, 2000)).observations) / 200;
  CHECK(cut < 400);  // of 2,000; the rule is known to cut a tenth or so in vain
}

TEST_CASE("a small world settles; threads do not matter to its warm-up") {
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/tests/model/worlds/one_step.yaml", make_registry());
  REQUIRE(read.ok());
  const std::vector<std::shared_ptr<const Model>> world{build_model(*read.scenario).model};
  const WarmUp one = find_warm_up(world, 1, 1, nullptr);
  const WarmUp two = find_warm_up(world, 1, 2, nullptr);
  CHECK(one.settled);
  CHECK(one.length == two.length);
  CHECK(one.length.ticks % ticks_per_week == 0);
  CHECK(one.length < months(30));
}

}  // namespace
}  // namespace pendulum
