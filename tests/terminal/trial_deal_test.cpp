#include "viz/terminal/trial_deal.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

using Clock = TrialDeal::Clock;
using std::chrono::seconds;

const Clock::time_point start{};

TEST_CASE("every trial is dealt once, in order, while others are left") {
  TrialDeal deal(3);
  for (std::size_t trial = 0; trial < 3; ++trial) CHECK(deal.take(start) == trial);
  CHECK(deal.take(start) == std::nullopt);
  for (std::size_t trial = 0; trial < 3; ++trial) {
    CHECK_FALSE(deal.complete());
    CHECK(deal.accept(trial, start));
  }
  CHECK(deal.complete());
  CHECK(deal.take(start + seconds(1000)) == std::nullopt);
  CHECK(TrialDeal(0).complete());
}

TEST_CASE("what is out for three times as long as the slowest is dealt again") {
  TrialDeal deal(2);
  deal.take(start);
  deal.take(start);
  CHECK(deal.accept(0, start + seconds(5)));
  CHECK(deal.take(start + seconds(14)) == std::nullopt);
  CHECK(deal.take(start + seconds(15)) == 1);
  CHECK(deal.take(start + seconds(15)) == std::nullopt);
}

// Two copies were all there were: with both of them lost nothing ever ended.
TEST_CASE("what is lost again is dealt again, after longer each time") {
  TrialDeal deal(1);
  CHECK(deal.take(start) == 0);
  CHECK(deal.take(start + seconds(3)) == 0);
  CHECK(deal.take(start + seconds(8)) == std::nullopt);
  CHECK(deal.take(start + seconds(9)) == 0);
  CHECK(deal.take(start + seconds(17)) == std::nullopt);
  CHECK(deal.take(start + seconds(18)) == 0);
}

TEST_CASE("of several results the first counts, and one that nobody was asked for does not") {
  TrialDeal deal(1);
  CHECK_FALSE(deal.accept(0, start));
  deal.take(start);
  deal.take(start + seconds(3));
  CHECK(deal.accept(0, start + seconds(4)));
  CHECK_FALSE(deal.accept(0, start + seconds(5)));
  CHECK(deal.complete());
}

}  // namespace
}  // namespace pendulum
