#include "sim/model/diffusion.h"

#include <cmath>

#include "tests/catch.h"

using namespace pendulum;

namespace {

std::vector<std::uint64_t> teams(std::size_t count) {
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(mix(23, i));
  return keys;
}

DiffusionParameters bass() {
  return {0.03 / 12, 0.38 / 12, 0, 0};
}

// When so many of the teams have adopted, in years.
std::vector<double> times(const DiffusionParameters& parameters, std::size_t count,
                          std::uint32_t replication) {
  Diffusion diffusion(parameters, {1, replication}, 5, teams(count));
  TimePoint now{};
  diffusion.start(now);
  std::vector<double> at;
  for (;;) {
    const Diffusion::Next next = diffusion.next(now);
    if (!next.any) return at;
    now = next.at;
    diffusion.adopt(next.who, now);
    at.push_back((now - TimePoint{}).as_months() / 12);
  }
}

}  // namespace

// With n of N adopters the next comes at the rate (N - n)(p + q n / N): expected times by hand.
TEST_CASE("the spread is the pure birth process of Bass, exactly", "[adoption][oracle]") {
  constexpr std::size_t count = 20;
  constexpr int replications = 4000;
  std::vector<double> sum(count, 0.0), squares(count, 0.0);
  for (std::uint32_t r = 0; r < replications; ++r) {
    const std::vector<double> at = times(bass(), count, r);
    REQUIRE(at.size() == count);
    for (std::size_t i = 0; i < count; ++i) sum[i] += at[i], squares[i] += at[i] * at[i];
  }
  double expected = 0;
  for (std::size_t n = 0; n < count; ++n) {
    const double have = static_cast<double>(n);
    expected += 1 / ((count - have) * (0.03 + 0.38 * have / count));
    const double mean = sum[n] / replications;
    const double error = std::sqrt((squares[n] / replications - mean * mean) / replications);
    INFO("adopter " << n + 1);
    CHECK(std::abs(mean - expected) < 3.3 * error);
  }
}

TEST_CASE("the majority waits for its own kind: the curve sags at the chasm", "[adoption]") {
  DiffusionParameters wide = bass();
  wide.visionaries = 0.16;
  wide.chasm = 0.8;
  double early = 0, later = 0, early_wide = 0, later_wide = 0;
  for (std::uint32_t r = 0; r < 100; ++r) {
    const std::vector<double> plain = times(bass(), 100, r);
    const std::vector<double> chasm = times(wide, 100, r);
    early += plain[9], later += plain[49] - plain[9];
    early_wide += chasm[9], later_wide += chasm[49] - chasm[9];
  }
  CHECK(later_wide > 1.3 * later);
  CHECK(early_wide > early);
}

TEST_CASE("whoever has adopted does so no more, and nobody does where nothing drives it",
          "[adoption]") {
  const DiffusionParameters nothing{};
  Diffusion still(nothing, {1, 0}, 5, teams(3));
  still.start(TimePoint{});
  CHECK_FALSE(still.next(TimePoint{}).any);
  still.adopt(1, TimePoint{});
  still.adopt(1, TimePoint{});
  CHECK(still.has(1));
  CHECK(still.share() == Approx(1.0 / 3));
}

TEST_CASE("who has gone counts no more, and who comes back waits from then on", "[adoption]") {
  const DiffusionParameters steady{1, 0, 0, 0};
  Diffusion spread(steady, {1, 0}, 5, teams(3));
  spread.start(TimePoint{});
  const Diffusion::Next first = spread.next(TimePoint{});
  spread.adopt(first.who, first.at);
  spread.leave((first.who + 1) % 3, first.at);
  CHECK(spread.share() == 0.5);
  spread.leave(first.who, first.at);
  CHECK(spread.share() == 0);
  CHECK_FALSE(spread.has(first.who));
  spread.leave((first.who + 2) % 3, first.at);
  const TimePoint later = first.at + months(60);
  CHECK_FALSE(spread.next(later).any);
  spread.join(first.who, false, later);
  const Diffusion::Next again = spread.next(later);
  REQUIRE(again.any);
  CHECK(again.who == first.who);
  CHECK(again.at - later == first.at - TimePoint{});  // its own luck
  spread.join((first.who + 1) % 3, true, later);
  CHECK(spread.share() == 0.5);
}

TEST_CASE("a rate counts from the moment it holds", "[adoption]") {
  DiffusionParameters rate{1, 0, 0, 0};
  Diffusion spread(rate, {1, 0}, 5, teams(1));
  spread.start(TimePoint{});
  const Duration alone = spread.next(TimePoint{}).at - TimePoint{};
  const TimePoint half{alone.ticks / 2};
  spread.advance(half);
  rate.innovation = 0;
  CHECK_FALSE(spread.next(half).any);
  const TimePoint later = half + months(60);
  spread.advance(later);
  rate.innovation = 0.5;
  const Diffusion::Next next = spread.next(later);
  REQUIRE(next.any);
  CHECK(std::abs((next.at - later).ticks - alone.ticks) <= 4);  // half the way at half the pace
}
