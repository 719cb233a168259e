#include "sim/experiment/ignorance.h"

#include <cmath>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "sim/experiment/drawn_models.h"
#include "sim/experiment/experiment.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("luck and ignorance of a table worked out by hand") {
  // Means of draws 2 and 6, within each ±1: MSW = (2 + 2) / 2 = 2, MSB = 2 × (4 + 4) / 1 = 16,
  // ignorance (16 - 2) / 2 = 7.
  const Spread spread = take_apart({1, 3, 5, 7}, std::vector<int>{0, 0, 1, 1});
  CHECK(spread.luck == Approx(std::sqrt(2)));
  CHECK(spread.ignorance == Approx(std::sqrt(7)));
  CHECK(spread.ignorance_share == Approx(7.0 / 9));
  CHECK(spread.draws == 2);
}

TEST_CASE("without shared draws, or whole ones, nothing can be told apart") {
  CHECK(std::isnan(take_apart({1, 2, 3}, std::vector<int>{0, 1, 2}).luck));
  CHECK(std::isnan(take_apart({1, 2}, std::vector<int>{0, 0}).luck));
  CHECK(std::isnan(take_apart({}, {}).luck));
  // A figure not formed takes its draw out; so does a last draw that is not whole.
  const Spread spread = take_apart({1, 3, NAN, 7, 5, 7, 9}, std::vector<int>{0, 0, 1, 1, 2, 2, 3});
  CHECK(spread.draws == 2);
  CHECK(spread.ignorance_share == Approx(7.0 / 9));
}

TEST_CASE("all luck, all ignorance") {
  const Spread luck = take_apart({1, 3, 3, 1}, std::vector<int>{0, 0, 1, 1});
  CHECK(luck.ignorance == 0);
  CHECK(luck.ignorance_share == 0);
  const Spread unknown = take_apart({1, 1, 3, 3}, std::vector<int>{0, 0, 1, 1});
  CHECK(unknown.luck == 0);
  CHECK(unknown.ignorance_share == 1);
}

TEST_CASE("the interval of the share of ignorance covers it as often as it says") {
  constexpr int trials = 2000, draws = 50;
  int covered = 0;
  double mean = 0;
  for (std::uint32_t trial = 0; trial < trials; ++trial) {
    Stream stream({3, trial}, purpose("parts"), 0);
    const auto normal = [&] { return portable::normal_quantile(stream.next_uniform()); };
    std::vector<double> values;
    std::vector<int> draw;
    for (int d = 0; d < draws; ++d) {
      const double unknown = 3 * normal();
      for (int i = 0; i < 2; ++i) values.push_back(unknown + 4 * normal()), draw.push_back(d);
    }
    const Spread spread = take_apart(values, draw);
    covered += spread.share_ci90.low <= .36 && .36 <= spread.share_ci90.high;
    mean += spread.ignorance_share / trials;
  }
  CHECK(mean == Approx(.36).margin(.02));
  CHECK(std::abs(double(covered) / trials - .9) < .02);
}

std::shared_ptr<const Model> uncertain_firm(const std::vector<std::string>& settings) {
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/scenarios/hybrid.yaml", make_registry(), {settings, ""});
  REQUIRE(read.ok());
  return build_model(*read.scenario).model;
}

TEST_CASE("futures of a draw share what is unknown, in every structure, with any threads") {
  const std::vector<std::shared_ptr<const Model>> firms{
      uncertain_firm({"demand.level={uniform: [.7, 1.1]}"}),
      uncertain_firm({"demand.level={uniform: [.7, 1.1]}", "committee.cadence=42 d"}),
      uncertain_firm({"demand.level=.9"})};
  ExperimentOptions options;
  options.replications = 6;
  options.months = 2;
  options.futures_per_draw = 2;
  options.threads = 1;
  const ExperimentResult one = run_experiment(firms, options);
  options.threads = 3;
  const ExperimentResult three = run_experiment(firms, options);
  CHECK(draws_of(one.results[0]) == std::vector<int>{0, 0, 1, 1, 2, 2});
  for (std::size_t s = 0; s < 3; ++s)
    for (std::size_t r = 0; r < 6; ++r)
      CHECK(one.results[s][r].metrics[0] == three.results[s][r].metrics[0]);
  // The same as the model of that draw alone.
  const auto drawn = firms[1]->drawn({1, 2});
  CHECK_FALSE(drawn->is_uncertain());
  CHECK(measure_replication(*drawn, {{1, 4}, 2, nullptr}).result.metrics[0] ==
        one.results[1][4].metrics[0]);
  // What is continued is what would have been.
  options.first_replication = 4;
  options.replications = 2;
  const ExperimentResult rest = run_experiment(firms, options);
  CHECK(rest.results[0][0].metrics[0] == one.results[0][4].metrics[0]);
  // A structure that is sure of itself lives through the luck it always had.
  CHECK(measure_replication(*firms[2], {{1, 3}, 2, nullptr}).result.metrics[0] ==
        one.results[2][3].metrics[0]);
}

TEST_CASE("people sit where the best guess puts them, whatever turns out") {
  const auto firm = uncertain_firm({"work.campaign.rate={uniform: [20 /mo, 200 /mo]}"});
  for (std::uint32_t draw = 0; draw < 5; ++draw) {
    const auto drawn = firm->drawn({1, draw});
    const auto& teams = drawn->organisation().teams;
    REQUIRE(teams.size() == firm->organisation().teams.size());
    for (std::size_t t = 0; t < teams.size(); ++t)
      CHECK(teams[t].half_people == firm->organisation().teams[t].half_people);
  }
}

TEST_CASE("each model of a draw is built once, and forgotten after its last future") {
  const std::vector<std::shared_ptr<const Model>> firms{
      uncertain_firm({"demand.level={uniform: [.7, 1.1]}"})};
  DrawnModels models(firms, 1, 2, 1, 3);  // replications 1, 2, 3: draws 0, 1, 1
  const std::weak_ptr<const Model> alone = models.take(0, 1);
  CHECK(alone.expired());
  std::shared_ptr<const Model> first = models.take(0, 2);
  CHECK(models.take(0, 3) == first);
  const std::weak_ptr<const Model> both = first;
  first.reset();
  CHECK(both.expired());
}

}  // namespace
}  // namespace pendulum
