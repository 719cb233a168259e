#include "viz/window/simulator.h"

#include "sim/experiment/ignorance.h"
#include "tests/catch.h"
#include "tests/window/small_simulator.h"

namespace pendulum {
namespace {

TEST_CASE("futures of one draw differ by luck alone, as in an experiment") {
  const auto scenario = uncertain("local", "demand: {level: {uniform: [.5, 1.5]}}");
  const auto model = build_model(*scenario).model;
  REQUIRE(model->is_uncertain());
  ExperimentOptions options;
  options.replications = 4;
  options.futures_per_draw = futures_of_uncertain_draw;
  options.months = 3;
  const auto expected = run_experiment({model}, options).results.front();
  for (std::uint32_t replication = 0; replication < 4; ++replication) {
    RunOptions run;
    run.key = {options.seed, replication};
    run.months = options.months;
    const MeasuredRun measured = Simulator().run(*model, run, nullptr, nullptr);
    CHECK(measured.result.events == expected[replication].events);
    CHECK(measured.result.metrics[index_of(Metric::throughput_per_month)] ==
          expected[replication].metrics[index_of(Metric::throughput_per_month)]);
  }
}

TEST_CASE("what the window settles on is what a comparison says, also of uncertain assumptions") {
  const auto local = uncertain("local", "demand: {level: {uniform: [.5, 1.5]}}");
  const auto central = shipped("central");
  RefinerOptions refining = small_options(6);
  refining.months = 3;
  Refiner refiner(std::make_shared<Simulator>(), refining);
  refiner.add(local);
  refiner.add(central);
  refiner.wait_until_settled();
  const auto snapshot = refiner.latest();
  CHECK(snapshot->uncertain);

  ExperimentOptions options;
  options.replications = 6;
  options.futures_per_draw = futures_of_uncertain_draw;
  options.months = 3;
  const std::vector<std::shared_ptr<const Model>> models = {build_model(*local).model,
                                                            build_model(*central).model};
  const auto results = run_experiment(models, options).results;
  for (std::size_t i = 0; i < models.size(); ++i) {
    const StructureSummary expected = summarise("", "", results[i]);
    for (std::size_t m = 0; m < metric_count; ++m) {
      const Estimate &shown = snapshot->summaries[i].metrics[m], &said = expected.metrics[m];
      INFO("structure " << i << ", metric " << m);
      CHECK(shown.independent == said.independent);
      if (said.count == 0) continue;
      CHECK(shown.mean == said.mean);
      CHECK(shown.low90 == said.low90);
    }
  }
  const auto expected = paired_differences(results[0], results[1]);
  REQUIRE(snapshot->differences[1].size() == expected.size());
  for (std::size_t d = 0; d < expected.size(); ++d) {
    if (expected[d].difference.count == 0) continue;
    CHECK(snapshot->differences[1][d].difference.low90 == expected[d].difference.low90);
    CHECK(snapshot->differences[1][d].verdict == expected[d].verdict);
  }
}

TEST_CASE("without anything uncertain all futures are independent") {
  Refiner refiner(std::make_shared<SmallSimulator>(), small_options(4));
  refiner.add(version("local", 12));
  refiner.wait_until_settled();
  CHECK_FALSE(refiner.latest()->uncertain);
  CHECK(refiner.latest()->summaries[0].metrics[0].independent == 4);
}

}  // namespace
}  // namespace pendulum
