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
