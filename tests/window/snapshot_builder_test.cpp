#include "viz/window/snapshot_builder.h"

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

std::shared_ptr<const ReplicationResult> result_of(double throughput) {
  auto result = std::make_shared<ReplicationResult>();
  result->metrics[index_of(Metric::throughput_per_month)] = throughput;
  return result;
}

StructureProgress progress_of(const std::string& name, std::uint64_t generation,
                              std::vector<double> throughputs) {
  StructureProgress progress;
  progress.scenario = shipped(name);
  progress.generation = generation;
  for (const double one : throughputs) progress.results.push_back(result_of(one));
  return progress;
}

double throughput(const Snapshot& snapshot, std::size_t structure) {
  return snapshot.summaries[structure].metrics[index_of(Metric::throughput_per_month)].mean;
}

TEST_CASE("structures are paired over the futures both have") {
  const Snapshot snapshot = build_snapshot(
      {}, {progress_of("local", 1, {10, 20, 30}), progress_of("central", 2, {11, 22})}, 0);
  CHECK(snapshot.futures == 2);
  CHECK(snapshot.runs == 5);
  CHECK(throughput(snapshot, 0) == 20);
  const PairedDifference* pair = snapshot.difference(1, Metric::throughput_per_month);
  REQUIRE(pair != nullptr);
  CHECK(pair->difference.count == 2);
  CHECK(pair->difference.mean == Approx(1.5));
  CHECK_FALSE(snapshot.sentence.empty());
}

TEST_CASE("while a new version has no future, what was shown stays") {
  const Snapshot before = build_snapshot(
      {}, {progress_of("local", 1, {10, 20}), progress_of("central", 2, {11, 22})}, 0);
  const Snapshot after =
      build_snapshot(before, {progress_of("local", 1, {10, 20}), progress_of("central", 3, {})}, 0);
  CHECK(throughput(after, 1) == throughput(before, 1));
  CHECK(after.structures[1].generation == 2);
  CHECK_FALSE(after.structures[1].current);
  CHECK(after.difference(1, Metric::throughput_per_month) != nullptr);
  CHECK(after.futures == 0);
}

TEST_CASE("a structure that cannot be simulated does not hold the others back") {
  StructureProgress broken = progress_of("central", 2, {});
  broken.hopeless = true;
  broken.failure = "books";
  const Snapshot snapshot = build_snapshot({}, {progress_of("local", 1, {10, 20}), broken}, 0);
  CHECK(snapshot.futures == 2);
  CHECK(snapshot.structures[1].failure == "books");
}

TEST_CASE("unbalanced books are seen") {
  StructureProgress progress = progress_of("local", 1, {10});
  auto bad = std::make_shared<ReplicationResult>(*progress.results[0]);
  bad->books.item_time_residual = 1;
  progress.results.push_back(bad);
  CHECK_FALSE(build_snapshot({}, {progress}, 0).books_balance);
}

TEST_CASE("names are shown as words") {
  CHECK(shown_name("hybrid") == "Hybrid");
  CHECK(shown_name("global_hotel_group") == "Global hotel group");
  CHECK(shown_name("").empty());
}

}  // namespace
}  // namespace pendulum
