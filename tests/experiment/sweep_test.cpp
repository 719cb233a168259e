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
  CHECK(structures[2].problem == "nobody is left");
  CHECK(structures[2].figures.empty());
  CHECK(better_of(yardsticks[0]) == Better::higher);
  CHECK(better_of(yardsticks[1]) == Better::lower);
}

}  // namespace
}  // namespace pendulum
