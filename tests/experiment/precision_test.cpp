#include "sim/experiment/precision.h"

#include <limits>

#include "tests/catch.h"
#include "tests/experiment/results.h"

namespace pendulum {
namespace {

using Results = std::vector<std::vector<ReplicationResult>>;

/// Alternating 9 and 11: mean 10, half-width about 1.7 / sqrt(n).
Results ten(int replications) {
  made::Values values;
  for (int i = 0; i < replications; ++i) values.push_back(i % 2 == 0 ? 9 : 11);
  return {made::results(Metric::lead_time_days, values)};
}

PrecisionOptions within(double share) {
  PrecisionOptions options;
  options.goals = {{Metric::lead_time_days, share}};
  return options;
}

TEST_CASE("a round more is as large as the spread demands, within bounds") {
  CHECK(next_round(Results(1), within(.01)).replications == 20);
  // Half-width 1.73 / sqrt(19) = .397 against .0990 allowed: 16 times as many, but doubled at most.
  const NextRound second = next_round(ten(20), within(.01));
  CHECK(second.replications == 40);
  CHECK_FALSE(second.reached);
  CHECK(next_round(ten(20), within(.05)).reached);  // .397 <= .476
  // .10257 against .09901, and a tenth more: 1.1 × 260 × 1.0732 = 306.9, in whole pairs.
  CHECK(next_round(ten(260), within(.01)).replications == 308);
  PrecisionOptions few = within(.01);
  few.most = 30;
  CHECK(next_round(ten(20), few).replications == 30);
  CHECK(next_round(ten(30), few).replications == 30);
  CHECK_FALSE(next_round(ten(30), few).reached);
}

TEST_CASE("the least precise structure and figure decide") {
  Results results = ten(20);
  results.push_back(made::results(Metric::lead_time_days, made::Values(20, 5)));
  CHECK(next_round(results, within(.05)).reached);
  PrecisionOptions two = within(.05);
  two.goals.push_back({Metric::throughput_per_month, .05});  // 1 in all futures
  CHECK(next_round(results, two).reached);
  made::Values rough;
  for (int i = 0; i < 20; ++i) rough.push_back(i);
  made::set(results[1], Metric::throughput_per_month, rough);
  CHECK_FALSE(next_round(results, two).reached);
}

TEST_CASE("a figure that no future forms ends it at once") {
  const made::Values none(20, std::numeric_limits<double>::quiet_NaN());
  const NextRound next = next_round({made::results(Metric::lead_time_days, none)}, within(.05));
  CHECK(next.replications == 20);
  CHECK_FALSE(next.reached);
}

TEST_CASE("what has not happened yet is not known precisely") {
  const Results never{made::results(Metric::lead_time_days, made::Values(20, 0))};
  CHECK(next_round(never, within(.05)).replications == 40);
  CHECK_FALSE(next_round(never, within(.05)).reached);
  PrecisionOptions few = within(.05);
  few.most = 20;
  CHECK(next_round(never, few).replications == 20);
  CHECK_FALSE(next_round(never, few).reached);
}

}  // namespace
}  // namespace pendulum
