#include "viz/window/snapshot_comparison.h"

#include "tests/catch.h"
#include "tests/window/made_progress.h"

namespace pendulum {
namespace {

TEST_CASE("structures are paired over the futures both have") {
  const Snapshot snapshot = build_snapshot(
      {}, {progress_of("local", 1, {10, 20, 30}), progress_of("central", 2, {11, 22})}, 0);
  const PairedDifference* pair = snapshot.difference(1, Metric::throughput_per_month);
  REQUIRE(pair != nullptr);
  CHECK(pair->difference.count == 2);
  CHECK(pair->difference.mean == Approx(1.5));
  CHECK_FALSE(snapshot.sentence.empty());
}

std::string standing_out(const Snapshot& snapshot) {
  std::string rows;
  for (const OutcomeRow& row :
       make_outcome_tile(comparison_view(snapshot), Metric::throughput_per_month).rows)
    rows += row.stands_out ? 'x' : '-';
  return rows;
}

TEST_CASE("what stands out is clear, against every other structure") {
  const auto shown = [](const std::vector<std::vector<double>>& throughputs) {
    std::vector<StructureProgress> all;
    for (const auto& one : throughputs)
      all.push_back(progress_of(std::array{"local", "central", "hybrid"}[all.size()], 1, one));
    return standing_out(build_snapshot({}, all, 0));
  };
  CHECK(shown({{10, 20, 30}, {11, 21.1, 31}, {9, 19, 29.1}}) == "-x-");
  CHECK(shown({{10, 20, 30}, {11, 18, 31}, {9, 21, 31}}) == "---");
  // Both are clearly above the baseline, and not clearly different from each other.
  CHECK(shown({{10, 20, 30}, {15, 26, 35}, {16, 25, 36}}) == "-xx");
  CHECK(shown({{10, 20}, {5, 15.1}, {}}) == "x--");  // no future of the third
  CHECK(shown({{10}, {20}}) == "--");
  CHECK(shown({{100, 200, 300}, {100.1, 200.1, 300.1}}) == "--");  // certain, of no consequence
  CHECK(shown({{10, 11}}) == "x");
}

TEST_CASE("the most days of a cause are marked if every future says so") {
  const auto marked = [](const std::vector<std::vector<double>>& days) {
    std::vector<StructureProgress> all;
    for (const auto& one : days) {
      StructureProgress& progress =
          all.emplace_back(progress_of(std::array{"local", "central"}[all.size()], 1, one));
      for (std::size_t future = 0; future < one.size(); ++future) {
        auto result = std::make_shared<ReplicationResult>(*progress.results[future]);
        result->friction[index_of(Cause::queue_local)].delay_days_per_item = one[future];
        progress.results[future] = std::move(result);
      }
    }
    std::string rows;
    const Snapshot snapshot = build_snapshot({}, all, 0);
    const auto group = static_cast<std::size_t>(cause_facts()[index_of(Cause::queue_local)].group);
    for (const FrictionRow& row : make_friction_rows(comparison_view(snapshot)))
      rows += row.most[group] ? 'x' : '-';
    return rows;
  };
  CHECK(marked({{3, 4, 5}, {4, 5.1, 6}}) == "-x");
  CHECK(marked({{3, 4, 5}, {4, 3, 6}}) == "--");  // luck explains it
  CHECK(marked({{3}, {4}}) == "--");
}

}  // namespace
}  // namespace pendulum
