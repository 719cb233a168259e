#include <cmath>
#include <limits>

#include "tests/catch.h"
#include "tests/experiment/results.h"

namespace pendulum {
namespace {

PairedDifference of(Metric metric, const made::Values& baseline, const made::Values& scenario) {
  const auto all =
      paired_differences(made::results(metric, baseline), made::results(metric, scenario));
  REQUIRE(all.size() == metric_count);
  return all[index_of(metric)];
}

TEST_CASE("pairs share their luck: a small steady difference is clear though the spread is wide") {
  const auto paired =
      of(Metric::throughput_per_month, {10, 50, 30, 90, 70}, {11, 51.2, 30.9, 91.1, 70.8});
  CHECK(paired.difference.mean == Approx(1));
  CHECK(paired.verdict == Verdict::higher);
  CHECK(paired.better_share == 1);
}

TEST_CASE("an interval that holds 0 is no clear difference") {
  const auto paired = of(Metric::throughput_per_month, {10, 10, 10, 10}, {13, 8, 12, 9});
  CHECK(paired.difference.mean == Approx(.5));
  CHECK(paired.verdict == Verdict::no_clear_difference);
  CHECK(paired.better_share == .5);
}

TEST_CASE("better means lower where lower is better, and an equal future counts half") {
  const auto paired = of(Metric::lead_time_days, {20, 20, 20, 20}, {18, 17, 20, 21});
  CHECK(paired.better_share == Approx(2.5 / 4));
  const auto clear = of(Metric::lead_time_days, {20, 20, 20}, {18, 18.5, 18.2});
  CHECK(clear.verdict == Verdict::lower);
  CHECK(clear.better_share == 1);
}

TEST_CASE("futures are counted by direction, and those that are the same apart") {
  const auto paired = of(Metric::lead_time_days, {20, 20, 20, 20, nan}, {18, 17, 20, 21, 3});
  CHECK(paired.futures.higher == 1);
  CHECK(paired.futures.lower == 2);
  CHECK(paired.futures.equal == 1);
  CHECK(paired.futures.along(Verdict::lower) == 2);
  CHECK(paired.futures.against(Verdict::lower) == 1);
  CHECK(paired.futures.along(Verdict::no_clear_difference) == 0);
  CHECK(paired.futures.has_many_equal());
  CHECK_FALSE(FutureCounts{80, 10, 10}.has_many_equal());
}

TEST_CASE("a difference that is the same in every future is clear") {
  const auto paired = of(Metric::integration_links, {45, 45}, {10, 10});
  CHECK(paired.verdict == Verdict::lower);
  CHECK(paired.difference.standard_error == 0);
}

TEST_CASE("fewer than two pairs show nothing") {
  CHECK(of(Metric::wip, {1}, {9}).verdict == Verdict::no_clear_difference);
  const auto paired = of(Metric::on_time_share, {nan, .5, .5}, {.9, .9, nan});
  CHECK(paired.difference.count == 1);
  CHECK(paired.better_share == 1);
  CHECK(paired.verdict == Verdict::no_clear_difference);
  CHECK(std::isnan(of(Metric::on_time_share, {nan}, {.9}).better_share));
}

TEST_CASE("replications without a partner are left out") {
  CHECK(of(Metric::wip, {1, 2, 3}, {2, 3}).difference.count == 2);
}

TEST_CASE("few futures that agree on a difference of luck are no clear one") {
  const auto few = of(Metric::throughput_per_month, {5, 7}, {3, 5});
  CHECK(few.difference.mean == -2);
  CHECK(std::isnan(few.difference.low90));
  CHECK(std::isnan(few.simultaneous90.high));
  CHECK(few.verdict == Verdict::no_clear_difference);
  CHECK(of(Metric::throughput_per_month, made::Values(19, 5), made::Values(19, 3)).verdict ==
        Verdict::no_clear_difference);
  const auto many = of(Metric::throughput_per_month, made::Values(20, 5), made::Values(20, 3));
  CHECK(many.verdict == Verdict::lower);
  CHECK(many.difference.high90 == -2);
}

TEST_CASE("no difference in any future is none, of few as of many") {
  const auto same = of(Metric::throughput_per_month, {5, 7}, {5, 7});
  CHECK(same.difference.low90 == 0);
  CHECK(same.difference.high90 == 0);
  CHECK(same.verdict == Verdict::no_clear_difference);
}

// R: d <- 1:5; mean(d) + c(-1, 1) * qt(1 - .1 / 4 / 2, 4) * sd(d) / sqrt(5)
TEST_CASE("of four comparisons each interval is as wide as a quarter of the risk asks") {
  const auto all = paired_differences(made::results(Metric::wip, {0, 0, 0, 0, 0}),
                                      made::results(Metric::wip, {1, 2, 3, 4, 5}), 4);
  const PairedDifference& wip = all[index_of(Metric::wip)];
  CHECK(wip.simultaneous90.low == Approx(3 - 3.495406 * .7071067812).margin(1e-5));
  CHECK(wip.simultaneous90.high == Approx(3 + 3.495406 * .7071067812).margin(1e-5));
}

}  // namespace
}  // namespace pendulum
