#include "sim/experiment/evaluate.h"

#include "sim/experiment/trial.h"
#include "sim/experiment/trial_runner.h"
#include "sim/measure/measure.h"
#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"
#include "tests/measure/shipped_model.h"

namespace pendulum {
namespace {

TEST_CASE("points are cut into trials and put together again in the order of replications") {
  const Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  testing::FormulaRunner runner(laboratory, [](const Trial& trial, int replication) {
    return std::vector<double>{100 * trial.at.front() + replication, -1.0 * replication};
  });
  int last_done = 0, last_total = 0;
  EvaluateOptions options{{3, 19}, [&](int done, int total) {
                            last_done = done;
                            last_total = total;
                          }};
  const auto outcomes = evaluate(runner, {{0, {1}}, {0, {2}}}, options);
  REQUIRE(outcomes);
  CHECK(runner.runs == 6);  // 8 + 8 + 3 replications each
  for (std::size_t p = 0; p < 2; ++p)
    for (int r = 0; r < 19; ++r) {
      CHECK((*outcomes)[p].values[0].at(static_cast<std::size_t>(r)) ==
            100 * (static_cast<double>(p) + 1) + r + 3);
      CHECK((*outcomes)[p].values[1].at(static_cast<std::size_t>(r)) == -(r + 3));
    }
  CHECK(last_done == 38);
  CHECK(last_total == 38);
}

TEST_CASE("any number of threads gives the same bits, which are those of a run on its own") {
  const Laboratory laboratory =
      testing::small_laboratory({"local", "hybrid"}, {"demand.level=0.5:2"});
  const std::vector<StudyPoint> points{{0, {.8}}, {1, {.8}}, {0, {1.3}}};
  const auto with_threads = [&](int threads) {
    ThreadRunner runner(laboratory, threads, nullptr);
    return *evaluate(runner, points, {{0, 2}, {}});
  };
  const auto one = with_threads(1), three = with_threads(3);
  for (std::size_t p = 0; p < points.size(); ++p) {
    CHECK(one[p].values == three[p].values);
    CHECK(one[p].events == three[p].events);
  }
  const ModelResult built = build_model(*laboratory.structures[1].with_number("demand.level", .8));
  RunOptions alone;
  alone.key = {5, 1};
  alone.months = 1;
  CHECK(one[1].values[0][1] == measure_replication(*built.model, alone)
                                   .result.metrics[index_of(Metric::throughput_per_month)]);
}

TEST_CASE("a structure that makes no sense at a point says so there, and nowhere else") {
  const Laboratory laboratory =
      testing::small_laboratory({"hybrid"}, {"committee.votes_needed=3,20"});
  ThreadRunner runner(laboratory, 1, nullptr);
  const auto outcomes = evaluate(runner, {{0, {0}}, {0, {1}}}, {{0, 1}, {}});
  REQUIRE(outcomes);
  CHECK((*outcomes)[0].problem.empty());
  CHECK((*outcomes)[1].problem.find("votes") != std::string::npos);
}

TEST_CASE("what nobody knows is drawn for every future, unless it is what varies") {
  Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  const auto uncertain = [&](const char* path, const char* text) {
    return testing::shipped_scenario("local", {std::string(path) + "=" + text});
  };
  const auto throughput_of = [&](const Scenario& scenario) {
    laboratory.structures = {scenario};
    ThreadRunner runner(laboratory, 1, nullptr);
    return (*evaluate(runner, {{0, {1.2}}}, {{0, 3}, {}}))[0].values[0];
  };
  const Scenario known = laboratory.structures.front();
  // The factor itself is known at every point of the range.
  CHECK(throughput_of(uncertain("demand.level", "{uniform: [.5, 1.5]}")) == throughput_of(known));
  // Another assumption differs from future to future, as in models drawn by hand.
  const Scenario effort = uncertain("service.effort_cv2", "{uniform: [.1, 2]}");
  const auto values = throughput_of(effort);
  CHECK(values != throughput_of(known));
  const auto model = build_model(*effort.with_number("demand.level", 1.2)).model;
  REQUIRE(model->is_uncertain());
  for (std::uint32_t r = 0; r < 3; ++r) {
    RunOptions alone;
    alone.key = {laboratory.seed, r};
    alone.months = laboratory.months;
    CHECK(values[r] == measure_replication(*model->drawn(alone.key), alone)
                           .result.metrics[index_of(Metric::throughput_per_month)]);
  }
}

TEST_CASE("a stop leaves nothing half done") {
  const Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  const testing::StopAfter stop(3);
  ThreadRunner runner(laboratory, 1, &stop);
  CHECK_FALSE(evaluate(runner, {{0, {1}}, {0, {2}}}, {{0, 8}, {}}));
}

}  // namespace
}  // namespace pendulum
