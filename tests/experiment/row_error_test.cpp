#include "sim/experiment/row_error.h"

#include <cmath>

#include "sim/experiment/digits.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr Metric metric = Metric::throughput_per_month;

std::vector<StructureSummary> with_errors(const std::vector<double>& errors) {
  std::vector<StructureSummary> all;
  for (const double error : errors)
    all.emplace_back().metrics[index_of(metric)].standard_error = error;
  return all;
}

PairedDifference paired(double mean, double error, Verdict verdict) {
  PairedDifference pair;
  pair.metric = metric;
  pair.difference.mean = mean;
  pair.difference.standard_error = error;
  pair.verdict = verdict;
  return pair;
}

TEST_CASE("figures side by side have the digits of what is known best") {
  CHECK(row_error(with_errors({.3, .4}), {}, metric) == .3);
  CHECK(row_error(with_errors({.3, .4}), {{paired(.36, .05, Verdict::no_clear_difference)}},
                  metric) == .05);
  CHECK(row_error(with_errors({0, 0}), {}, metric) == 0);
  CHECK(std::isnan(row_error(with_errors({std::nan("")}), {}, metric)));
}

// "70" and "70" stood beside "0.4 more".
TEST_CASE("figures have digits enough to show every clear difference") {
  const double error =
      row_error(with_errors({.3, .3}), {{}, {paired(.36, .3, Verdict::higher)}}, metric);
  CHECK(format_to_error(70.1, error) == "70.1");
  CHECK(format_to_error(70.46, error) == "70.5");
  CHECK(row_error(with_errors({.3, .3}), {{}, {paired(1.2, .3, Verdict::higher)}}, metric) == .3);
}

}  // namespace
}  // namespace pendulum
