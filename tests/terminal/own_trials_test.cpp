#include "viz/terminal/own_trials.h"

#include <map>

#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"

namespace pendulum {
namespace {

struct Stop final : StopRequest {
  bool asked = false;
  [[nodiscard]] bool stop_requested() const override { return asked; }
};

TEST_CASE("a process computes what is dealt to it, with the results of a trial run alone") {
  const Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  const TrialBatch batch{3, [](std::size_t i) {
                           return Trial{0, {.25 * static_cast<double>(i)}, 0, 1};
                         }};
  TrialDeal deal(batch.count);
  std::map<std::size_t, TrialResult> results;
  {
    OwnTrials own(laboratory, batch, deal, nullptr);
    while (!deal.complete()) {
      for (auto& [trial, told] : own.collect()) {
        CHECK(told.failure.empty());
        if (deal.accept(trial)) results[trial] = std::move(told.result);
      }
      pause_briefly();
    }
  }
  REQUIRE(results.size() == batch.count);
  for (const auto& [trial, result] : results)
    CHECK(result.same_as(*run_trial(laboratory, batch.trial(trial), nullptr)));
}

TEST_CASE("nothing is computed when stopped, and what fails is told") {
  const Laboratory laboratory = testing::small_laboratory({"local"}, {"demand.level=0.5:2"});
  Stop stop;
  stop.asked = true;
  CHECK_FALSE(run_told(laboratory, {0, {.5}, 0, 1}, &stop));
  const auto told = run_told(laboratory, {0, {}, 0, 1}, nullptr);  // no coordinate
  REQUIRE(told);
  CHECK_FALSE(told->failure.empty());
}

}  // namespace
}  // namespace pendulum
