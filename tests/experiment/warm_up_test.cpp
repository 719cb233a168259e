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

/// Eight futures of 1,260 days: autoregressive noise around what `level` says of a day.
template <typename Level>
std::vector<std::vector<double>> eight(std::uint32_t number, Level level) {
  std::vector<std::vector<double>> futures;
  for (std::uint32_t i = 0; i < 8; ++i) {
    std::vector<double> series = biased(8 * number + i, .9, 0, 0, 1260);
    for (std::size_t day = 0; day < series.size(); ++day) series[day] += level(day);
    futures.push_back(std::move(series));
  }
  return futures;
}

bool goes_on_changing(const std::vector<std::vector<double>>& futures, std::size_t from) {
  const LaterChange change = later_change(futures, from);
  return change.is_large && change.is_clear;
}

TEST_CASE("a level that stays is no change, and neither is a season") {
  constexpr double day_of_year = 2 * 3.14159265358979 / 252;
  int flat = 0, seasons = 0;
  for (std::uint32_t i = 0; i < 100; ++i) {
    flat += goes_on_changing(eight(i, [](std::size_t) { return 4; }), 100);
    seasons += goes_on_changing(
        eight(i,
              [](std::size_t day) { return 4 + std::sin(static_cast<double>(day) * day_of_year); }),
        100);
  }
  CHECK(flat <= 5);  // chance makes one in twenty clear; fewer are large as well
  CHECK(seasons <= 5);
}

TEST_CASE("a growth is a change wherever the cut is; one of a few per cent is not") {
  const auto growing = [](double by) {
    return [by](std::size_t day) { return 20 + by * static_cast<double>(day) / 1260; };
  };
  for (std::uint32_t i = 0; i < 20; ++i) {
    CHECK(goes_on_changing(eight(i, growing(20)), 0));
    CHECK(goes_on_changing(eight(i, growing(20)), 600));
    CHECK_FALSE(goes_on_changing(eight(i, growing(.5)), 0));
  }
  CHECK_FALSE(goes_on_changing({{1, 2}, {3, 4}}, 2));  // nothing is left
}

WarmUp warm_up_of(const std::string& file, const std::vector<std::string>& settings,
                  std::uint64_t seed = 1) {
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/" + file, make_registry(), {settings, ""});
  REQUIRE(read.ok());
  return find_warm_up({build_model(*read.scenario).model}, seed, 0, nullptr);
}

TEST_CASE("the warm-up that a file says does not matter to the one found") {
  const std::string world = "tests/model/worlds/one_step.yaml";
  const WarmUp none = warm_up_of(world, {"run.warm_up=0 d"});
  CHECK(none.settled);
  CHECK(none.length == warm_up_of(world, {"run.warm_up=9 mo"}).length);
  CHECK(none.length == warm_up_of(world, {"run.warm_up=24 mo"}).length);
}

TEST_CASE("more work than a firm can do is no steady state, however slowly it piles up") {
  const WarmUp over = warm_up_of("tests/model/worlds/one_step.yaml", {"work.job.rate=1.1 /d"});
  CHECK_FALSE(over.settled);
  for (const std::uint64_t seed : {1u, 3u}) {
    const WarmUp central = warm_up_of("scenarios/central.yaml", {}, seed);
    CHECK_FALSE(central.settled);
    CHECK(central.length >= months(9));  // as its file says, lest it be recorded from empty
  }
}

}  // namespace
}  // namespace pendulum
