#include "sim/model/fit.h"

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("misfit grows with distinctiveness and nearness to the customer", "[fit]") {
  FitParameters fit;
  CHECK(fit_rework_probability(fit, 0.5, 1) == Approx(0.3));
  CHECK(fit_rework_probability(fit, 0.5, 0) == 0);
  CHECK(fit_value_factor(fit, 0.5, 1) == Approx(0.8));
  fit.local_input = 0.5;
  CHECK(fit_rework_probability(fit, 0.5, 1) == Approx(0.15));
  fit.enabled = false;
  CHECK(fit_rework_probability(fit, 0.5, 1) == 0);
  CHECK(fit_value_factor(fit, 0.5, 1) == 1);
}

TEST_CASE("fit rework happens to central work only, and not when it is off", "[fit][switch]") {
  const auto central = testing::run(testing::firm("scenarios/central.yaml"), 2, 6);
  const auto local = testing::run(testing::firm("scenarios/local.yaml"), 2, 6);
  const auto off =
      testing::run(testing::firm("scenarios/central.yaml", {"fit.enabled=false"}), 2, 6);
  CHECK(effort(central, Cause::rework_fit) > 50);
  CHECK(effort(local, Cause::rework_fit) == 0);
  CHECK(effort(off, Cause::rework_fit) == 0);
  CHECK(mean(off, Metric::value_per_month) / mean(off, Metric::throughput_per_month) >
        mean(central, Metric::value_per_month) / mean(central, Metric::throughput_per_month));
}

namespace {

class Worth final : public Observer {
 public:
  void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
    sum += end.value;
    ++items;
  }
  double sum = 0;
  int items = 0;
};

/// Of a job of 1000 EUR that the centre does for a wholly distinctive market, where nothing is done
/// again.
double worth(const std::string& world) {
  Worth seen;
  run_world(*firm(world,
                  {"fit.enabled=true", "fit.miss=0 %", "fit.value_loss=72 %", "fit.local_input=0 %",
                   "families.work.distance=1", "structure.centralisation=100 %",
                   "markets.here.distinctiveness=100 %", "work.job.rate=0.3 /d"}),
            {{1, 0}, 24, nullptr}, seen);
  REQUIRE(seen.items > 100);
  return seen.sum / seen.items;
}

}  // namespace

// Half of what misses everything of a market half as distinctive as can be: a quarter, within four
// standard errors of some 4000 draws.
TEST_CASE("the share done again for the market is the chance of misfit", "[fit]") {
  const auto summary =
      testing::run(firm(one_step, {"fit.enabled=true", "fit.miss=50 %", "fit.local_input=0 %",
                                   "families.work.distance=1", "structure.centralisation=100 %",
                                   "markets.here.distinctiveness=50 %", "work.job.rate=0.3 /d"}),
                   16, 40);
  const Estimate& share = summary.metrics[index_of(Metric::fit_rework_share)];
  REQUIRE(share.count == 16);
  CHECK(share.standard_error < .01);
  CHECK(std::abs(share.mean - .25) < 4 * share.standard_error);
}

// Each step took its share of what those before it had left: the same work was worth 280 written as
// one step, and 410 as two.
TEST_CASE("what misfit costs does not depend on how finely work is written", "[fit]") {
  CHECK(worth(one_step) == Approx(280));
  CHECK(worth("tests/model/worlds/four_steps.yaml") == Approx(280));
}

// Half a say, of which a whole one costs a fifth: a tenth of eight hours.
TEST_CASE("the centre listens as long as the markets' say takes", "[fit]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      const double hours = hours_of(end, Cause::coordination);
      CHECK(hours == Approx(0.8).margin(.001));
      ++count;
    }
    int count = 0;
  } check;
  run_world(*firm(one_step, {"fit.enabled=true", "fit.local_input=50 %", "fit.input_effort=20 %",
                             "structure.centralisation=100 %", "service.effort_cv2=0",
                             "work.job.rate=0.1 /d"}),
            {{1, 0}, 24, nullptr}, check);
  CHECK(check.count > 50);
}
