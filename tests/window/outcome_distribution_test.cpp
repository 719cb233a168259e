#include "viz/window/outcome_distribution.h"

#include "tests/catch.h"
#include "tests/window/made_progress.h"

namespace pendulum {
namespace {

const Snapshot& two_structures() {
  static const Snapshot snapshot = build_snapshot(
      {}, {progress_of("local", 1, {10, 20, 30}), progress_of("central", 2, {11, 19})}, 0);
  return snapshot;
}

TEST_CASE("differences are future by future, as far as both have them") {
  const auto distribution = outcome_distribution(two_structures(), Metric::throughput_per_month);
  CHECK(distribution.baseline == "Local");
  REQUIRE(distribution.rows.size() == 2);
  CHECK(distribution.rows[0].values == std::vector<double>{10, 20, 30});
  CHECK(distribution.rows[0].differences.empty());
  CHECK(distribution.rows[0].comparison.kind == ComparisonKind::baseline);
  CHECK(distribution.rows[1].differences == std::vector<double>{1, -1});
  CHECK(distribution.rows[1].comparison.kind == ComparisonKind::no_clear_difference);
}

TEST_CASE("while a newer version has no future yet, the dots of before stay, marked as such") {
  const Snapshot now = build_snapshot(
      two_structures(), {progress_of("local", 1, {10, 20, 30}), progress_of("central", 3, {})}, 0);
  const auto distribution = outcome_distribution(now, Metric::throughput_per_month);
  CHECK_FALSE(distribution.rows[0].outdated);
  CHECK(distribution.rows[1].outdated);
  CHECK(distribution.rows[1].values == std::vector<double>{11, 19});
}

TEST_CASE("one structure is compared with nothing") {
  const Snapshot one = build_snapshot({}, {progress_of("local", 1, {10, 20})}, 0);
  const auto distribution = outcome_distribution(one, Metric::throughput_per_month);
  CHECK(distribution.baseline.empty());
  CHECK(distribution.rows[0].comparison.kind == ComparisonKind::none);
}

TEST_CASE("one future in words, in every structure that has it") {
  const auto distribution = outcome_distribution(two_structures(), Metric::throughput_per_month);
  CHECK(future_words(distribution, 1) == "Local 20.0, Central 19.0");
  CHECK(future_words(distribution, 2) == "Local 30.0, Central –");
}

TEST_CASE("nothing open, nothing to draw") {
  CHECK(outcome_distribution({}, Metric::lead_time_days).rows.empty());
}

TEST_CASE("what nobody knows is told apart from luck where assumptions are uncertain") {
  // Ten draws of two futures each: the draws lie 10 apart, the futures of one 1 apart.
  std::vector<double> values;
  for (int draw = 0; draw < 10; ++draw) {
    values.push_back(10. * draw);
    values.push_back(10. * draw + 1);
  }
  StructureProgress unknown = progress_of("local", 1, values);
  unknown.scenario = uncertain("local", "demand: {level: {uniform: [.5, 1.5]}}");
  const Snapshot snapshot = build_snapshot({}, {unknown, progress_of("central", 2, values)}, 0);
  CHECK(snapshot.uncertain);
  // Mean square between draws 1833.3, within .5: their ratio F = 3667 lies far above all quantiles
  // f of its distribution, and (F / f - 1) / (F / f + 1) is above .998 for f up to 3.3.
  CHECK(ignorance_words(snapshot, Metric::throughput_per_month) ==
        "Spread due to what nobody knows: Local 100–100 %");
  CHECK(ignorance_words(two_structures(), Metric::throughput_per_month).empty());
}

}  // namespace
}  // namespace pendulum
