#include "sim/experiment/soundness.h"

#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"

namespace pendulum {
namespace {

using testing::factor_from;
using testing::shipped_scenario;
using testing::small_laboratory;

// Procurement has three people; more cannot be embedded.
TEST_CASE("of many factors the ones at fault are named, and no other") {
  const Laboratory alone = small_laboratory(
      {"hybrid"}, {"fit.miss", "functions.procurement.embedded=0:4", "demand.level=0.8:1.2"});
  CHECK(factors_at_fault(alone, 0, {.5, 4, 1}) == std::vector<std::size_t>{1});
  CHECK(factors_at_fault(alone, 0, {.5, 0, 1}).empty());
  CHECK_FALSE(problem_at(alone, 0, {.5, 4, 1}).empty());

  // Only together do these make no sense.
  const Laboratory two = small_laboratory(
      {"hybrid"},
      {"functions.procurement.embedded=0:2", "fit.miss", "functions.procurement.people=1:9"});
  CHECK(factors_at_fault(two, 0, {2, .5, 9}).empty());
  CHECK(factors_at_fault(two, 0, {2, .5, 1}) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("whole numbers are narrowed to those that make sense, and the rest is left out") {
  const Laboratory laboratory = small_laboratory({"local", "hybrid"}, {});
  const Scenario& scenario = laboratory.structures.front();
  const SoundFactors sound =
      sound_factors(laboratory, {factor_from("fit.miss", scenario),
                                 factor_from("functions.procurement.embedded=0:4", scenario),
                                 factor_from("functions.procurement.embedded=4:5", scenario)});
  REQUIRE(sound.factors.size() == 2);
  CHECK(sound.factors[0].path == "fit.miss");
  CHECK(sound.factors[1].low == 0);
  CHECK(sound.factors[1].high == 3);
  REQUIRE(sound.unsound.size() == 2);
  CHECK(sound.unsound[0].factor.high == 4);
  CHECK(sound.unsound[0].narrowed->high == 3);
  CHECK(sound.unsound[0].problem.find("procurement") != std::string::npos);
  CHECK_FALSE(sound.unsound[1].narrowed);
}

}  // namespace
}  // namespace pendulum
