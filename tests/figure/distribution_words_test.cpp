#include <limits>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/distribution_parts.h"

namespace pendulum {
namespace {

DistributionRow row_of(std::vector<double> values) {
  DistributionRow row;
  row.values = values;
  row.estimate = estimate(std::move(values));
  return row;
}

}  // namespace

TEST_CASE("what a dot is, is said: a future, a share of many, and how many have no figure") {
  Distribution data;
  data.rows = {row_of({10, 11, 12})};
  CHECK(dot_words(data) == "Each dot is a future");
  data.rows[0].values[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK(dot_words(data) == "Each dot is a future; no figure in up to 1");
  CHECK(dot_words(synthetic::make_distribution(1, 400)) ==
        "Each dot is a hundredth of 400 futures");
}

TEST_CASE("a range is said from twenty futures on, and shares as shares") {
  CHECK(range_words(row_of(std::vector<double>(19, 40)), MetricUnit::per_month).empty());
  CHECK(range_words(row_of(std::vector<double>(20, .4)), MetricUnit::share).empty());
  std::vector<double> shares;
  for (int i = 0; i <= 100; ++i) shares.push_back(i / 100.0);
  CHECK(range_words(row_of(shares), MetricUnit::share) == "9 in 10: 5 % – 95 %");
}

}  // namespace pendulum
