#include "viz/terminal/comparison_table.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

PairedDifference paired(Metric metric, double mean, double error, double better, Verdict verdict) {
  PairedDifference result;
  result.metric = metric;
  result.difference.mean = mean;
  result.difference.standard_error = error;
  result.difference.count = 100;
  result.better_share = better;
  result.verdict = verdict;
  return result;
}

TEST_CASE("a difference says its size, which way is better, and how often") {
  CHECK(difference_words(paired(Metric::throughput_per_month, 7.8, .3, .97, Verdict::higher)) ==
        "+8 better in 97 of 100");
  CHECK(difference_words(paired(Metric::lead_time_days, 6.9, .3, .05, Verdict::higher)) ==
        "+7 worse in 95 of 100");
  CHECK(difference_words(paired(Metric::lead_time_days, -3.1, .3, .86, Verdict::lower)) ==
        "-3 better in 86 of 100");
  CHECK(difference_words(paired(Metric::asset_reuse_share, .24, .004, 1, Verdict::higher)) ==
        "+24 points better in 100 of 100");
  CHECK(difference_words(paired(Metric::utilisation_share, -.05, .004, .1, Verdict::lower)) ==
        "-5 points lower in 90 of 100");
  CHECK(difference_words(paired(Metric::wip, 1, 3, .5, Verdict::no_clear_difference)) ==
        "no clear difference");
}

TEST_CASE("no pair, no word") {
  CHECK(difference_words({}).empty());
}

}  // namespace
}  // namespace pendulum
