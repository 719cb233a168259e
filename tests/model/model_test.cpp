#include "sim/model/model.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("every parameter says what it means", "[model]") {
  const Registry registry = make_registry();
  int decisions = 0, levers = 0;
  for (const Parameter& parameter : registry.parameters()) {
    INFO(parameter.path);
    CHECK_FALSE(parameter.label.empty());
    CHECK_FALSE(parameter.sentence.empty());
    CHECK_FALSE(parameter.mechanism.empty());
    decisions += parameter.role == ParameterRole::decision ? 1 : 0;
    levers += parameter.lever ? 1 : 0;
  }
  CHECK(decisions > 20);
  CHECK(levers >= 12);
}

// Editors complete and check scenario files against this. PENDULUM_UPDATE_GOLDEN=1 writes it anew.
TEST_CASE("the schema beside the scenarios is the registry's", "[model][golden]") {
  const std::string file = std::string(PENDULUM_SOURCE_DIR) + "/scenarios/schema.json";
  const std::string schema = json_schema(make_registry());
  if (std::getenv("PENDULUM_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << schema;
  std::ifstream stored(file);
  std::stringstream text;
  text << stored.rdbuf();
  CHECK(text.str() == schema);
}

TEST_CASE("a step that nobody can do is refused", "[model]") {
  const auto result = build_model(testing::read(testing::one_step, {"people.headcount.server=0"}));
  CHECK_FALSE(result.model);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.english() ==
        "nobody can do the step 'serve': no people of the role 'server'");
}

TEST_CASE("items have names that are the same in every structure", "[model]") {
  const auto model = testing::firm("scenarios/local.yaml");
  ItemFacts item;
  item.kind = 0;
  item.market = 4;
  item.number = 17;
  CHECK(item_name(model->organisation(), item) == "brazil.campaign.17");
}

TEST_CASE("the picture of the organisation follows the structure", "[model]") {
  const auto hybrid = testing::firm("scenarios/hybrid.yaml");
  const Organisation& organisation = hybrid->organisation();
  CHECK(organisation.families.front().distance == 0);
  CHECK(organisation.families.front().centre_share == 1);
  CHECK(organisation.families.back().centre_share == 0);
  CHECK(organisation.has_committee);
  CHECK(organisation.tiger_teams_at_most == 2);
  CHECK_FALSE(testing::firm("scenarios/local.yaml")->organisation().has_committee);
}
