#include <atomic>
#include <cstring>
#include <stdexcept>

#include "sim/experiment/experiment.h"
#include "tests/catch.h"
#include "tests/measure/shipped_model.h"

namespace pendulum {
namespace {

using testing::shipped_model;

ExperimentOptions small(int threads) {
  ExperimentOptions options;
  options.seed = 5;
  options.replications = 3;
  options.months = 1;
  options.threads = threads;
  return options;
}

/// The same to the bit, figures that are not numbers included.
bool same_bits(const ReplicationResult& a, const ReplicationResult& b) {
  const auto same = [](const std::vector<double>& x, const std::vector<double>& y) {
    return x.size() == y.size() && std::memcmp(x.data(), y.data(), x.size() * sizeof(double)) == 0;
  };
  for (std::size_t i = 0; i < series_count; ++i)
    if (!same(a.series[i], b.series[i])) return false;
  return std::memcmp(a.metrics.data(), b.metrics.data(), sizeof a.metrics) == 0 &&
         std::memcmp(a.friction.data(), b.friction.data(), sizeof a.friction) == 0 &&
         same(a.utilisation_by_team, b.utilisation_by_team) && a.events == b.events;
}

TEST_CASE("any number of threads gives the same bits, in the same places") {
  const std::vector<std::shared_ptr<const Model>> structures{shipped_model("local"),
                                                             shipped_model("central")};
  const ExperimentResult one = run_experiment(structures, small(1));
  const ExperimentResult three = run_experiment(structures, small(3));
  REQUIRE(one.completed);
  REQUIRE(three.completed);
  REQUIRE(one.results.size() == 2);
  for (std::size_t s = 0; s < 2; ++s) {
    REQUIRE(one.results[s].size() == 3);
    for (std::uint32_t r = 0; r < 3; ++r) {
      CHECK(same_bits(one.results[s][r], three.results[s][r]));
      RunOptions alone;
      alone.key = {5, r};
      alone.months = 1;
      CHECK(same_bits(one.results[s][r], measure_replication(*structures[s], alone).result));
    }
  }
  CHECK_FALSE(same_bits(one.results[0][0], one.results[0][1]));
  CHECK_FALSE(same_bits(one.results[0][0], one.results[1][0]));
}

TEST_CASE("progress counts every run once") {
  std::atomic<int> calls = 0, most = 0, wrong_totals = 0;
  ExperimentOptions options = small(2);
  options.progress = [&](int done, int total) {
    ++calls;  // assertions of Catch2 belong to the test's own thread
    if (total != 3) ++wrong_totals;
    int seen = most;
    while (seen < done && !most.compare_exchange_weak(seen, done)) {
    }
  };
  run_experiment({shipped_model("local")}, options);
  CHECK(calls == 3);
  CHECK(most == 3);
  CHECK(wrong_totals == 0);
}

TEST_CASE("a stop is honoured and leaves whole replications only") {
  ExperimentOptions options = small(1);
  options.replications = 50;
  SECTION("at once") {
    const testing::StopAfter stop(0);
    options.stop = &stop;
    const ExperimentResult result = run_experiment({shipped_model("local")}, options);
    CHECK_FALSE(result.completed);
    CHECK(result.results.at(0).empty());
  }
  SECTION("after some runs") {
    class StopAfterRuns final : public StopRequest {
     public:
      std::atomic<int> runs = 0;
      [[nodiscard]] bool stop_requested() const override { return runs >= 3; }
    } stop;
    options.stop = &stop;
    options.progress = [&](int, int) { ++stop.runs; };
    const auto local = shipped_model("local");
    const ExperimentResult result = run_experiment({local, local}, options);
    CHECK_FALSE(result.completed);
    CHECK(result.results.at(0).size() == 1);  // the second future lived through in one only
    CHECK(result.results.at(1).size() == 1);
  }
}

TEST_CASE("a failure inside a run comes out") {
  ExperimentOptions options = small(2);
  options.progress = [](int, int) { throw std::runtime_error("from inside"); };
  CHECK_THROWS_WITH(run_experiment({shipped_model("local")}, options), "from inside");
}

}  // namespace
}  // namespace pendulum
