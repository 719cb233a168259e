#include "viz/window/snapshot_builder.h"

#include "tests/catch.h"
#include "tests/window/made_progress.h"

namespace pendulum {
namespace {

double throughput_of(const Snapshot& snapshot, std::size_t structure) {
  return snapshot.summaries[structure].metrics[index_of(Metric::throughput_per_month)].mean;
}

TEST_CASE("futures count that every structure has, runs all") {
  const Snapshot snapshot = build_snapshot(
      {}, {progress_of("local", 1, {10, 20, 30}), progress_of("central", 2, {11, 22})}, 0);
  CHECK(snapshot.futures == 2);
  CHECK(snapshot.runs == 5);
  CHECK(throughput_of(snapshot, 0) == 20);
}

// 41 of a hundred futures and 44 of 21 stood beside "2 slower", which was of the 21.
TEST_CASE("where some have fewer futures, figures are of those that all have") {
  std::vector<double> whole(20, 30.), half(10, 44.);
  for (std::size_t future = 0; future < 10; ++future) whole[future] = 42;
  Snapshot snapshot =
      build_snapshot({}, {progress_of("local", 1, whole), progress_of("central", 2, half)}, 0);
  CHECK(throughput_of(snapshot, 0) == 42);
  CHECK(snapshot.structures[0].futures == 20);
  CHECK(snapshot.structures[0].compared == 10);
  CHECK(snapshot.difference(1, Metric::throughput_per_month)->difference.mean == 2);
  half.resize(20, 32.);
  const Snapshot all = build_snapshot(
      snapshot, {progress_of("local", 1, whole), progress_of("central", 2, half)}, 0);
  CHECK(throughput_of(all, 0) == 36);
  CHECK(all.structures[0].compared == 20);
  // Of a handful of futures each row says of how many it is.
  half.resize(4);
  CHECK(
      throughput_of(
          build_snapshot(all, {progress_of("local", 1, whole), progress_of("central", 3, half)}, 0),
          0) == 36);
}

TEST_CASE("while a new version has no future, what was shown stays") {
  const Snapshot before = build_snapshot(
      {}, {progress_of("local", 1, {10, 20}), progress_of("central", 2, {11, 22})}, 0);
  const Snapshot after =
      build_snapshot(before, {progress_of("local", 1, {10, 20}), progress_of("central", 3, {})}, 0);
  CHECK(throughput_of(after, 1) == throughput_of(before, 1));
  CHECK(after.structures[1].generation == 2);
  CHECK_FALSE(after.structures[1].current);
  CHECK(after.difference(1, Metric::throughput_per_month) != nullptr);
  CHECK(after.futures == 0);
}

TEST_CASE("a structure that cannot be simulated does not hold the others back") {
  StructureProgress broken = progress_of("central", 2, {});
  broken.hopeless = true;
  broken.failure = verbatim("books");
  const Snapshot snapshot = build_snapshot({}, {progress_of("local", 1, {10, 20}), broken}, 0);
  CHECK(snapshot.futures == 2);
  CHECK(snapshot.structures[1].failure.english() == "books");
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

TEST_CASE("what was shown of a structure is found by its row, not by its place") {
  const StructureProgress local = progress_of("local", 1, {10, 20});
  const StructureProgress central = progress_of("central", 2, {11, 22});
  const StructureProgress hybrid = progress_of("hybrid", 3, {30, 60});
  const Snapshot before = build_snapshot({}, {local, central, hybrid}, 0);
  const std::vector<std::size_t> rows = {local.row, hybrid.row};
  const Snapshot fewer = with_structures(before, rows, {local.scenario, hybrid.scenario}, 0);
  REQUIRE(fewer.structures.size() == 2);
  CHECK(fewer.structures[1].name == "hybrid");
  CHECK(fewer.structures[1].generation == 3);
  CHECK(fewer.structures[1].current);
  CHECK(throughput_of(fewer, 1) == 45);
  const PairedDifference* pair = fewer.difference(1, Metric::throughput_per_month);
  REQUIRE(pair != nullptr);
  CHECK(pair->difference.mean == 30);
  CHECK_FALSE(fewer.settled);

  const Snapshot again = with_structures(fewer, {local.row, central.row, hybrid.row},
                                         {local.scenario, central.scenario, hybrid.scenario}, 0);
  REQUIRE(again.structures.size() == 3);
  CHECK(again.structures[1].name == "central");
  CHECK(again.structures[1].futures == 0);
  CHECK(again.difference(1, Metric::throughput_per_month) == nullptr);
  CHECK(throughput_of(again, 2) == 45);
  CHECK(again.sentence.empty());  // not before all have something to say
}

}  // namespace
}  // namespace pendulum
