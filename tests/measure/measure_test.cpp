#include "sim/measure/measure.h"

#include <cmath>

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

TEST_CASE("what a trace sees is what is measured, and watching changes nothing") {
  // Where every figure can be formed: one that cannot is equal to nothing.
  const auto model = testing::shipped_model("hybrid");
  TraceRecorder recorder;
  const MeasuredRun watched = measure_replication(*model, two_months(), &recorder);
  const MeasuredRun alone = measure_replication(*model, two_months());
  CHECK(watched.result.series == alone.result.series);
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
