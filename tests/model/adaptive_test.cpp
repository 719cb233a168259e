#include "sim/model/adaptive.h"

#include "tests/model/firm.h"

namespace pendulum {
namespace {

using namespace testing;

TEST_CASE("work goes to the side that hurt less, unless the difference is borne", "[adaptive]") {
  CHECK(direction_for(10, 5, 0.1) == -1);
  CHECK(direction_for(5, 10, 0.1) == 1);
  CHECK(direction_for(10, 9.5, 0.1) == 0);
  CHECK(direction_for(0, 0, 0) == 0);
}

TEST_CASE("leaders who look at what hurt reorganise; those who do not look do not",
          "[adaptive][switch]") {
  const std::vector<std::string> watching = {
      "structure.set_by=centralisation", "structure.centralisation=50 %", "adaptive.enabled=true",
      "adaptive.review=2 mo", "adaptive.lag=1 mo"};
  const StructureSummary swinging = run(firm("scenarios/hybrid.yaml", watching), 2, 12);
  CHECK(mean(swinging, Metric::reorganisations_per_month) > 0);
}

}  // namespace
}  // namespace pendulum
