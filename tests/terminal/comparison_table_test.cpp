#include "viz/terminal/comparison_table.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

PairedDifference paired(Metric metric, double mean, double error, double better, Verdict verdict) {
  PairedDifference result;
  result.metric = metric;
  result.difference.mean = mean;
  result.difference.standard_error = error;
  result.difference.count = 100;
  result.better_share = better;
  const int wins = static_cast<int>(std::lround(better * 100));
  const bool lower = facts_of(metric).better == Better::lower;
  result.futures = lower ? FutureCounts{100 - wins, wins, 0} : FutureCounts{wins, 100 - wins, 0};
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

// "+0.09 worse in 67 of 100" was said of 34 worse, none better and 66 the same.
TEST_CASE("futures in which both are the same are no count of worse") {
  auto tools = paired(Metric::parallel_generations, .09, .01, .33, Verdict::higher);
  tools.futures = {34, 0, 66};
  CHECK(difference_words(tools) == "+0.09 worse in 34 of 100, same in 66");
}

TEST_CASE("a mean that most futures contradict is said with them") {
  CHECK(difference_words(paired(Metric::lead_time_days, -3, .6, .37, Verdict::lower)) ==
        "-3 better on average, worse in 63 of 100");
  CHECK(difference_words(paired(Metric::utilisation_share, .05, .004, .4, Verdict::higher)) ==
        "+5 points higher on average, lower in 60 of 100");
}

// Three structures side by side are some 120 characters wide.
TEST_CASE("on a narrow terminal each figure has a line for each structure") {
  const auto compared = [](int columns) {
    const testing::Outcome outcome = testing::run_on_terminal(
        columns,
        {"compare", testing::shipped("local"), testing::shipped("central"),
         testing::shipped("hybrid"), "--months", "1", "--replications", "2", "--no-color", "-q"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return outcome.out;
  };
  const std::string wide = compared(160), narrow = compared(80);
  CHECK(wide.find("\nThroughput, campaigns a month ") != std::string::npos);
  const std::size_t figure = narrow.find("\nThroughput, campaigns a month\n  local ");
  REQUIRE(figure != std::string::npos);
  const std::size_t next = narrow.find("\nValue, EUR a month\n", figure);
  REQUIRE(next != std::string::npos);
  for (const char* name : {"\n  central ", "\n  hybrid "}) CHECK(narrow.find(name, figure) < next);
}

TEST_CASE("no pair, no word") {
  CHECK(difference_words({}).empty());
}

}  // namespace
}  // namespace pendulum
