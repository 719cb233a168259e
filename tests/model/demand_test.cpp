#include "sim/model/demand.h"

#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

struct Counter final : ItemSource {
  explicit Counter(Simulation& s) : simulation(s) {}
  void arrive(int kind, int market, std::uint32_t number) override {
    if (kind == 0 && market == 0) times.push_back(simulation.now());
    CHECK(number == count[static_cast<std::size_t>(kind)][static_cast<std::size_t>(market)]++);
  }
  Simulation& simulation;
  std::vector<TimePoint> times;
  std::uint32_t count[2][8] = {};
};

struct World {
  std::vector<KindSpec> kinds{1};
  StructureParameters structure;
  DemandParameters demand;
  World() {
    kinds[0].key = 1;
    kinds[0].per_month = 40;
    structure.markets = {{"a", "A", "en", 11, 0, 0, 1}};
  }
  std::vector<TimePoint> arrivals(std::uint32_t replication, int months = 60) {
    Simulation simulation;
    Counter counter(simulation);
    Demand source(demand, kinds, structure, {1, replication}, simulation, counter);
    const TimePoint end = TimePoint{} + months * Duration{ticks_per_month};
    source.start(TimePoint{}, end);
    simulation.run_until(end);
    return counter.times;
  }
};

}  // namespace

TEST_CASE("the season has mean one and its peak where it is said", "[demand]") {
  DemandParameters demand;
  demand.season_amplitude = 0.4;
  demand.season_peak_month = 10;
  double sum = 0;
  for (int i = 0; i < 1200; ++i) sum += season_factor(demand, i / 100.0);
  CHECK(sum / 1200 == Approx(1).margin(1e-4));
  CHECK(season_factor(demand, 10) == Approx(1.4));
  CHECK(season_factor(demand, 22) == Approx(1.4));
  CHECK(season_factor(demand, 4) == Approx(0.6));
}

// 40 a month for 60 months in 40 replications: 96,000 expected, Poisson, sd 310; 99.9 % interval.
TEST_CASE("as many arrive as the rate says, waves and season included", "[demand]") {
  World world;
  world.demand.season_amplitude = 0.3;
  SECTION("steady") {}
  std::size_t count = 0;
  for (std::uint32_t r = 0; r < 40; ++r) count += world.arrivals(r).size();
  CHECK(std::abs(static_cast<double>(count) - 96000) < 3.29 * 310);
}

// On for a quarter of the time at 2.4 times the mean, between waves at (1 - .6)/.75 of it.
TEST_CASE("waves move demand in time and leave its mean", "[demand]") {
  World world;
  world.kinds[0].waves = true;
  world.demand.wave_uplift = 2.4;
  world.demand.wave_share = 0.25;
  world.demand.wave_length = weeks(6);
  std::vector<double> counts;
  for (std::uint32_t r = 0; r < 200; ++r) {
    counts.push_back(static_cast<double>(world.arrivals(r).size()));
  }
  const Estimate waved = estimate(counts);
  CHECK(waved.mean == Approx(2400).margin(3.3 * waved.standard_error));
  // Over-dispersed: the count varies more than a Poisson count does.
  CHECK(waved.standard_error * std::sqrt(200.0) > 1.3 * std::sqrt(2400.0));
}

TEST_CASE("waves are as likely at the start as at any other time", "[demand]") {
  World world;
  world.kinds[0].waves = true;
  world.demand.wave_uplift = 4;
  world.demand.wave_share = 0.25;
  world.demand.wave_length = months(12);
  std::vector<double> counts;
  for (std::uint32_t r = 0; r < 2000; ++r) {
    counts.push_back(static_cast<double>(world.arrivals(r, 6).size()));
  }
  const Estimate first = estimate(counts);  // 99.9 %
  CHECK(first.mean == Approx(240).margin(3.3 * first.standard_error));
}

TEST_CASE("waves that would bring more than all of the demand are refused", "[demand]") {
  const auto built = [](const char* uplift) {
    return build_model(
        testing::read(testing::one_step,
                      {"demand.wave_share=40 %", std::string("demand.wave_uplift=") + uplift}));
  };
  CHECK(built("2.5").model);
  const ModelResult more = built("2.6");
  CHECK_FALSE(more.model);
  REQUIRE(more.diagnostics.size() == 1);
  CHECK(more.diagnostics[0].path == "demand.wave_uplift");
  CHECK(more.diagnostics[0].message.english() == "waves bring more than all of the demand");
}

TEST_CASE("a new market changes nobody else's arrivals", "[demand]") {
  World world;
  const auto alone = world.arrivals(3);
  world.structure.markets[0].demand_share = 1;
  world.structure.markets.push_back({"b", "B", "fr", 22, 0, 0.5, 1});
  CHECK(world.arrivals(3) == alone);
}

TEST_CASE("no demand, no arrivals", "[demand]") {
  World world;
  world.demand.level = 0;
  CHECK(world.arrivals(0).empty());
}
