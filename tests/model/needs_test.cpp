#include "sim/model/needs.h"

#include <algorithm>
#include <cmath>

#include "sim/measure/metric.h"
#include "sim/model/mechanisms.h"
#include "sim/scenario/lever_value.h"
#include "tests/model/firm.h"

namespace pendulum {
namespace {

using namespace testing;

Scenario shipped(const std::string& name) {
  return read("scenarios/" + name + ".yaml");
}

/// What one short future comes to, figure by figure.
std::vector<double> outcome(const Scenario& scenario) {
  const ModelResult built = build_model(scenario);
  REQUIRE(built.model);
  const MeasuredRun run = measure_replication(*built.model, {RandomKey{1, 0}, 3, nullptr}, nullptr);
  std::vector<double> figures(run.result.metrics.begin(), run.result.metrics.end());
  for (double& figure : figures)
    if (std::isnan(figure)) figure = -1;  // nothing of it happened, then as now
  return figures;
}

TEST_CASE("what a parameter needs is declared: a flag, a choice with that word, or a number") {
  const Registry registry = make_registry();
  int count = 0;
  for (const Parameter& parameter : registry.parameters()) {
    for (const Need& need : parameter.needs) {
      INFO(parameter.path << " needs " << need.path);
      ++count;
      CHECK(need.path != parameter.path);
      const auto& all = registry.parameters();
      const auto found = std::find_if(
          all.begin(), all.end(), [&](const Parameter& other) { return other.path == need.path; });
      REQUIRE(found != all.end());
      const auto& words = found->choices;
      const bool known = std::find(words.begin(), words.end(), need.word) != words.end();
      CHECK((found->quantity == Quantity::choice ? known : need.word.empty()));
    }
  }
  CHECK(count > 100);
}

TEST_CASE("levers of mechanisms that a structure has not got need what is missing") {
  const auto missing = [](const std::string& structure, const std::string& path) {
    const Scenario scenario = shipped(structure);
    const Need* need = unmet_need(scenario, path);
    return need ? need->path : std::string();
  };
  CHECK(missing("local", "committee.cadence") == "committee.enabled");
  CHECK(missing("local", "committee.delegation") == "committee.enabled");
  CHECK(missing("local", "tiger_teams.at_most") == "tiger_teams.enabled");
  CHECK(missing("local", "fit.local_input") == "structure.families.{families}.centre_share");
  CHECK(missing("hybrid", "adaptive.review") == "adaptive.enabled");
  CHECK(missing("hybrid", "advice.patience") == "advice.mode");
  CHECK(missing("hybrid", "agencies.count") == "agencies.enabled");
  CHECK(missing("hybrid", "tools.approved") == "tools.buying");
  CHECK(missing("hybrid", "committee.cadence").empty());
  CHECK(missing("hybrid", "fit.local_input").empty());
  CHECK(missing("pendulum", "adaptive.review").empty());
}

TEST_CASE("a need that the timeline meets one day is met") {
  CHECK(unmet_need(shipped("hybrid"), "agencies.count"));
  CHECK_FALSE(unmet_need(read("tests/model/worlds/switches.yaml"), "agencies.count"));
}

TEST_CASE("where a need is unmet the lever changes nothing at all") {
  for (const std::string structure : {"local", "hybrid", "central"}) {
    const Scenario scenario = shipped(structure);
    const std::vector<double> before = outcome(scenario);
    int idle = 0;
    for (const std::string& path : scenario.paths()) {
      const Parameter& parameter = scenario.parameter(path);
      if (!is_lever(parameter) || !unmet_need(scenario, path)) continue;
      INFO(structure << ": " << path);
      ++idle;
      const double now = lever_value(scenario, path);
      const double low = parameter.lever_low.value_or(parameter.low.value_or(0));
      const double high = parameter.lever_high.value_or(parameter.high.value_or(1));
      const auto moved = with_lever(scenario, path, now - low > high - now ? low : high);
      REQUIRE(moved);
      CHECK(outcome(*moved) == before);
    }
    CHECK(idle > 5);
  }
}

}  // namespace
}  // namespace pendulum
