#include "sim/model/rework.h"

#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("defects come more often from outside one's role and without practice", "[rework]") {
  const ReworkParameters rework;
  CHECK(defect_probability(rework, true, 0.6, 0.6) == Approx(0.12));
  CHECK(defect_probability(rework, false, 0.6, 0.6) == Approx(0.12 * 1.6));
  CHECK(defect_probability(rework, true, 1, 0.6) == Approx(0.12 * 1.5));
}

// 1 + Poisson(3): mean 4, sd √3; 99.9 % interval over 4,000 draws.
TEST_CASE("review rounds have their mean", "[rework]") {
  const ReworkParameters rework;
  double sum = 0;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const int rounds = review_rounds(rework, {1, 0}, i);
    CHECK(rounds >= 1);
    sum += rounds;
  }
  CHECK(sum / 4000 == Approx(4).margin(3.29 * std::sqrt(3.0 / 4000)));
  // Over an average review, the rework adds up to its share.
  CHECK(review_rework_share(rework) * 3 == Approx(0.3));
}

TEST_CASE("a review takes twice as long from eight reviewers on", "[rework]") {
  ReworkParameters rework;
  rework.round_latency = hours(6);
  rework.reviewers = 7;
  const Duration few = review_latency(rework, {1, 0}, 5, 1);
  rework.reviewers = 8;
  CHECK(review_latency(rework, {1, 0}, 5, 1).ticks == Approx(2 * few.ticks).margin(1));
}

TEST_CASE("defects and reviews leave the ledger when they are off", "[rework][switch]") {
  const auto off = testing::run(
      testing::firm("scenarios/local.yaml", {"rework.defects=false", "rework.reviews=false"}), 2,
      6);
  CHECK(effort(off, Cause::rework_defects) == 0);
  CHECK(effort(off, Cause::rework_review) == 0);
  CHECK(delay(off, Cause::rework_review) == 0);
  const auto on = testing::run(testing::firm("scenarios/local.yaml"), 2, 6);
  CHECK(effort(on, Cause::rework_defects) > 100);
  CHECK(delay(on, Cause::rework_review) > 1);
}
