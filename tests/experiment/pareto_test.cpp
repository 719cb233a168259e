#include "sim/experiment/pareto.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the front is those whom nobody beats in both figures") {
  // More of the first is better, less of the second.
  const auto members =
      pareto_front({{10, 11, 12}, {20, 21, 22}, {9, 10, 10.8}, {10, 11.5, 11}}, Better::higher,
                   {{5, 6, 7}, {9, 9, 9}, {7, 8, 9.2}, {5.5, 6, 7}}, Better::lower);
  REQUIRE(members.size() == 4);
  CHECK(members[0].on_front);
  CHECK(members[1].on_front);
  CHECK_FALSE(members[2].on_front);
  CHECK(members[2].clearly_beaten_by == 0u);
  CHECK_FALSE(members[3].on_front);           // by the means
  CHECK_FALSE(members[3].clearly_beaten_by);  // but not clearly
}

TEST_CASE("equals share the front") {
  const auto members =
      pareto_front({{1, 2}, {1, 2}}, Better::higher, {{3, 4}, {3, 4}}, Better::higher);
  CHECK(members[0].on_front);
  CHECK(members[1].on_front);
}

TEST_CASE("who is as good in one figure is not clearly beaten in both") {
  const auto members = pareto_front({{1, 2, 3}, {11, 12, 13.5}}, Better::higher,
                                    {{5, 5, 5}, {5, 5, 5}}, Better::higher);
  CHECK_FALSE(members[0].on_front);
  CHECK_FALSE(members[0].clearly_beaten_by);
}

}  // namespace
}  // namespace pendulum
