#include "sim/measure/measure.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/measure/trace.h"
#include "tests/catch.h"
#include "tests/measure/shipped_model.h"

namespace pendulum {
namespace {

RunOptions two_months() {
  RunOptions options;
  options.key = {3, 0};
  options.months = 2;
  return options;
}

/// Bit by bit: a figure that cannot be formed is not a number, and equal to nothing.
std::vector<std::uint64_t> bytes_of(const ReplicationResult& result) {
  std::vector<std::uint64_t> bits;
  for (const auto& months : result.series)
    for (const double value : months) bits.push_back(std::bit_cast<std::uint64_t>(value));
  for (const double value : result.metrics) bits.push_back(std::bit_cast<std::uint64_t>(value));
  return bits;
}

TEST_CASE("a replication of a shipped scenario is measured, and its books balance") {
  const auto model = testing::shipped_model("hybrid");
  const MeasuredRun run = measure_replication(*model, two_months());
  REQUIRE(run.completed);
  CHECK(run.result.books == BooksResult{});
  CHECK(run.result.events > 1000);
  CHECK(run.result.metrics[index_of(Metric::throughput_per_month)] > 0);
  CHECK(run.result.series[index_of(SeriesKind::throughput)].size() == 2);
  CHECK(run.result.utilisation_by_team.size() == model->organisation().teams.size());
}

/// Incidents as items that somebody has to mend.
class IncidentItems final : public Observer {
 public:
  explicit IncidentItems(const Organisation& organisation) : organisation_(organisation) {}
  void on_recording_started(TimePoint) override { count = 0; }
  void on_item_arrived(const ItemFacts& item) override {
    count += organisation_.kinds[item.kind].token == "incident" ? 1 : 0;
  }
  int count = 0;

 private:
  const Organisation& organisation_;
};

// A link of the centre's serves many markets and yet breaks once.
TEST_CASE("an incident is one, be it felt by one market or by all") {
  for (const char* name : {"local", "central"}) {
    const auto model = testing::shipped_model(name);
    IncidentItems seen(model->organisation());
    const MeasuredRun run = measure_replication(*model, two_months(), &seen);
    CHECK(seen.count > 0);
    CHECK(run.result.metrics[index_of(Metric::incidents_per_month)] == Approx(seen.count / 2.0));
  }
}

/// Keeps the figures of every month as they were when it was over.
class Months final : public MonthListener {
 public:
  void on_months(const ReplicationResult& so_far) override { told.push_back(so_far); }
  std::vector<ReplicationResult> told;
};

TEST_CASE("what is told of a month when it is over is what the whole run says of it") {
  const auto model = testing::shipped_model("hybrid");
  Months months;
  RunOptions options = two_months();
  options.months = 4;
  const ReplicationResult whole = measure_replication(*model, options, nullptr, &months).result;
  REQUIRE(months.told.size() == 4);
  for (const SeriesKind kind : {SeriesKind::throughput, SeriesKind::lead_time_days,
                                SeriesKind::asset_reuse, SeriesKind::wip, SeriesKind::utilisation})
    for (std::size_t over = 1; over <= 4; ++over) {
      const std::vector<double>& so_far = months.told[over - 1].series[index_of(kind)];
      REQUIRE(so_far.size() == over);
      for (std::size_t month = 0; month < over; ++month)
        CHECK(so_far[month] == whole.series[index_of(kind)][month]);
    }
  CHECK(bytes_of(whole) == bytes_of(measure_replication(*model, options).result));
}

TEST_CASE("who is idle for months is idle in each of them, not in the last alone") {
  ReadOptions options;
  options.settings = {"demand.level=0"};
  const ReadResult read = read_scenario(PENDULUM_SOURCE_DIR "/tests/model/worlds/one_step.yaml",
                                        make_registry(), options);
  REQUIRE(read.ok());
  const ModelResult built = build_model(*read.scenario);
  REQUIRE(built.model);
  RunOptions run = two_months();
  run.months = 3;
  const ReplicationResult result = measure_replication(*built.model, run).result;
  CHECK(result.series[index_of(SeriesKind::utilisation)] == std::vector<double>{0, 0, 0});
}

TEST_CASE("what a trace sees is what is measured, and watching changes nothing") {
  const auto model = testing::shipped_model("hybrid");
  TraceRecorder recorder;
  const MeasuredRun watched = measure_replication(*model, two_months(), &recorder);
  const MeasuredRun alone = measure_replication(*model, two_months());
  CHECK(bytes_of(watched.result) == bytes_of(alone.result));
  CHECK(watched.result.events == alone.result.events);

  const Trace trace = recorder.take();
  CHECK(trace.ended - trace.recording_started == months(2));
  int delivered = 0;
  for (const ItemRecord& item : trace.items)
    if (item.delivered && item.ended > trace.recording_started &&
        model->organisation().kinds[item.facts.kind].counted)
      ++delivered;
  CHECK(delivered / 2.0 == watched.result.metrics[index_of(Metric::throughput_per_month)]);
}

TEST_CASE("a run that is stopped gives no result") {
  const auto model = testing::shipped_model("local");
  const testing::StopAfter stop(1);
  RunOptions options = two_months();
  options.stop = &stop;
  CHECK_FALSE(measure_replication(*model, options).completed);
}

}  // namespace
}  // namespace pendulum
