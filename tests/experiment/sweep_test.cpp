#include "sim/experiment/sweep.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a point of a sweep has every figure, and its paired difference from the first") {
  const std::vector<Yardstick> yardsticks{*find_yardstick("throughput_per_month"),
                                          *find_yardstick("delay.governance")};
  PointOutcome first, second, third;
  first.values = {{10, 20, 30}, {5, 5, 5}};
  second.values = {{12, 23, 34}, {4, 5, 6}};
  third.problem = "nobody is left";
  const auto structures = summarise_point({first, second, third}, yardsticks);
  REQUIRE(structures.size() == 3);
  CHECK(structures[0].figures[0].value.mean == 20);
  CHECK(structures[0].figures[0].against_first.difference.count == 0);
  CHECK(structures[1].figures[0].against_first.difference.mean == 3);
  CHECK(structures[1].figures[0].against_first.better_share == 1);
  CHECK(structures[1].figures[0].against_first.verdict == Verdict::higher);
  CHECK(structures[1].figures[1].against_first.better_share == .5);
  CHECK(structures[1].figures[1].against_first.futures.equal == 1);
  CHECK(structures[2].problem == "nobody is left");
  CHECK(structures[2].figures.empty());
  CHECK(better_of(yardsticks[0]) == Better::higher);
  CHECK(better_of(yardsticks[1]) == Better::lower);
}

// 3 ± 1.72 by itself, ± 2.54 as one of two.
TEST_CASE("verdicts of a point hold together, as those of a comparison do") {
  const std::vector<Yardstick> yardsticks{*find_yardstick("throughput_per_month")};
  PointOutcome first, second, third, nonsense;
  first.values = {{10, 20, 30}};
  second.values = {{11.5, 23, 34.5}};
  third.values = {{11, 23, 34}};
  nonsense.problem = "nobody is left";
  const auto figure = [&](const std::vector<PointOutcome>& outcomes) {
    return summarise_point(outcomes, yardsticks)[1].figures[0].against_first;
  };
  CHECK(figure({first, second, nonsense}).verdict == Verdict::higher);
  const PairedValues one_of_two = figure({first, second, third});
  CHECK(one_of_two.verdict == Verdict::no_clear_difference);
  CHECK(one_of_two.difference.low90 > 0);
  CHECK(one_of_two.simultaneous90.low < 0);
}

}  // namespace
}  // namespace pendulum
