#include "sim/model/workflow.h"

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {
const KindSpec& kind(const std::vector<KindSpec>& kinds, const std::string& id) {
  for (const KindSpec& each : kinds) {
    if (each.id == id) return each;
  }
  FAIL("no such kind: " << id);
  return kinds.front();
}
}  // namespace

TEST_CASE("a step in every market becomes one step for each", "[workflow]") {
  std::vector<Diagnostic> problems;
  const auto kinds = read_workflow(testing::read("scenarios/local.yaml"), problems);
  REQUIRE(problems.empty());
  const KindSpec& flagship = kind(kinds, "flagship");
  CHECK(flagship.steps.size() == 7 + 8);  // seven others, and activation in eight markets
  const StepSpec& last = flagship.steps.back();
  CHECK(last.id == "measure");
  CHECK(last.after.size() == 8);  // waits for all of them
  // As a team, content waits for the plan only.
  const StepSpec& content = flagship.steps[3];
  CHECK(content.after == std::vector<int>{1});
  CHECK(content.team_after == std::vector<int>{0});
}

TEST_CASE("a step without `after` follows the one above it", "[workflow]") {
  std::vector<Diagnostic> problems;
  const auto kinds = read_workflow(testing::read("scenarios/local.yaml"), problems);
  const KindSpec& campaign = kind(kinds, "campaign");
  CHECK(campaign.steps[0].after.empty());
  for (std::size_t i = 1; i < campaign.steps.size(); ++i) {
    CHECK(campaign.steps[i].after == std::vector<int>{static_cast<int>(i) - 1});
  }
}

TEST_CASE("steps that wait for each other in a circle are refused", "[workflow]") {
  const Scenario scenario = testing::read("tests/model/worlds/circle.yaml");
  std::vector<Diagnostic> problems;
  read_workflow(scenario, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.english() ==
        "the steps of 'job' wait for each other in a circle: serve → again → serve");
  CHECK(problems[0].path == "work.job.steps.serve.after");
  CHECK(problems[0].source_line == "      - {id: serve, after: [again]}");
  CHECK(problems[0].column == 28);
}

TEST_CASE("a circle is named without the steps that lead to it", "[workflow]") {
  const Scenario scenario =
      testing::read("scenarios/local.yaml", {"work.campaign.steps.content.after=[measure]"});
  std::vector<Diagnostic> problems;
  read_workflow(scenario, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.english() ==
        "the steps of 'campaign' wait for each other in a circle: content → measure → activate → "
        "legal → build → content");
  CHECK(problems[0].file == "--set");
}
