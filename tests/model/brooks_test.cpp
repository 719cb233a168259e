#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string file = std::string(PENDULUM_SOURCE_DIR) + "/scenarios/validation/brooks.yaml";

std::shared_ptr<const Model> project(const std::string& variant) {
  static const Registry registry = make_registry();
  ReadOptions options;
  options.variant = variant;
  const ReadResult scenario = read_scenario(file, registry, options);
  for (const Diagnostic& diagnostic : scenario.diagnostics)
    UNSCOPED_INFO(format_diagnostic(diagnostic));
  REQUIRE(scenario.ok());
  const ModelResult model = build_model(*scenario.scenario);
  REQUIRE(model.model != nullptr);
  return model.model;
}

// The day on which 500 function points of 40 jobs each are done.
double completion_day(const std::string& variant, std::uint32_t replication) {
  struct Count final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd&, TimePoint at) override {
      if (++done == 500 * 40) day = (at - TimePoint{}).as_days();
    }
    int done = 0;
    double day = 0;
  } count;
  run_world(*project(variant), {{1, replication}, 16, nullptr}, count);
  return count.day;
}

}  // namespace

// Madachy (2008), chapter 1: 274, 271 and 296 days as published, 274.1, 271.8 and 295.7 from the
// equations. Deterministic but for the moments at which jobs arrive, of which there are always
// enough. Half a day: jobs are finished whole, and the squad counts as one more talker (k² = 1),
// which costs .1 %.
TEST_CASE("Brooks' law through a scenario file", "[turnover][oracle]") {
  CHECK(completion_day("", 0) == Approx(274.1).margin(0.6));
  CHECK(completion_day("five_more", 0) == Approx(271.8).margin(0.6));
  CHECK(completion_day("ten_more", 0) == Approx(295.7).margin(0.9));
  CHECK(completion_day("five_more", 1) == Approx(completion_day("five_more", 0)).margin(0.2));
}
