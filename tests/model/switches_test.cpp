// Mechanisms that a timeline switches on and off while time runs are heard at once.

#include <algorithm>

#include "sim/model/orchestration.h"
#include "sim/model/timeline.h"
#include "tests/model/paired.h"

namespace pendulum {
namespace {

using namespace testing;

/// By recorded month: what is done in the shadow of what arrives then, markets that are away, and
/// jobs that agencies are asked for.
class Switches final : public Observer {
 public:
  explicit Switches(const Organisation& organisation) : organisation_(organisation) {}
  void on_recording_started(TimePoint at) override { started_ = at; }
  void on_centre_step(const ItemFacts& item, bool in_shadow, TimePoint) override {
    if (in_shadow) shadow.push_back(month_of(item.arrived));
  }
  void on_push_back(MarketIndex, bool leaves, TimePoint) override { away += leaves ? 1 : -1; }
  void on_step_changed(const StepChange& change) override {
    const bool agency = organisation_.teams[change.team].id.starts_with("agency");
    if (agency && change.activity == Activity::waiting) jobs.push_back(month_of(change.at));
  }
  std::vector<double> shadow, jobs;
  int away = 0;

 private:
  [[nodiscard]] double month_of(TimePoint at) const { return (at - started_).as_months(); }
  const Organisation& organisation_;
  TimePoint started_;
};

std::ptrdiff_t between(const std::vector<double>& months, double from, double to) {
  return std::count_if(months.begin(), months.end(),
                       [&](double month) { return month >= from && month < to; });
}

TEST_CASE("push-back and agencies are heard when the timeline switches them", "[timeline]") {
  const auto model = firm("tests/model/worlds/switches.yaml");
  Switches seen(model->organisation());
  measure_replication(*model, {RandomKey{1, 0}, 14, nullptr}, &seen);
  CHECK(between(seen.shadow, -10, 4) == 0);
  CHECK(between(seen.shadow, 4, 8) > 20);
  CHECK(between(seen.shadow, 8, 14) == 0);
  CHECK(seen.away == 0);  // all came back
  CHECK(between(seen.jobs, -10, 4) == 0);
  CHECK(between(seen.jobs, 4, 8) > 20);
  CHECK(between(seen.jobs, 8, 14) == 0);
}

TEST_CASE("a work-management tool is taken up from when it is bought, and laid down",
          "[timeline]") {
  Parameters parameters = firm("tests/model/worlds/switches.yaml")->parameters();
  WorkTool& tool = parameters.orchestration.tool;
  Simulation simulation;
  Observer nobody;
  Orchestration orchestration(parameters, simulation, nobody);
  orchestration.start();
  simulation.run_until(TimePoint{} + months(20));
  CHECK(orchestration.effort_factor() == 1);
  tool.bought = true;
  orchestration.on_parameters_changed();
  CHECK(orchestration.effort_factor() == Approx(1));
  simulation.run_until(TimePoint{} + months(20.5));  // a quarter of the people
  CHECK(orchestration.effort_factor() == Approx(tool_factor(tool, 0.25)));
  simulation.run_until(TimePoint{} + months(23));
  CHECK(orchestration.effort_factor() == Approx(1 - tool.saving));
  tool.bought = false;
  orchestration.on_parameters_changed();
  CHECK(orchestration.effort_factor() == 1);
}

TEST_CASE("orchestrators may come and go", "[timeline]") {
  const Pair pair("tests/model/worlds/switches.yaml",
                  {"orchestration.enabled=false", "agencies.enabled=false"},
                  {"orchestration.enabled=false", "agencies.enabled=false",
                   "timeline.on.set.orchestration.enabled=true"},
                  4, 14);
  check_higher(pair.differ(effort_of(Cause::coordination)));
}

}  // namespace
}  // namespace pendulum
