#include "sim/model/enterprise.h"

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("background work keeps those who stay as busy as said", "[enterprise]") {
  FunctionSpec function;
  function.people = 6;
  function.embedded = 2;
  function.background_load = 0.5;
  function.background_hours = 8;
  CHECK(background_per_month(function) == Approx(4 * 168 * 0.5 / 8));
}

TEST_CASE("embedded people take the queue away", "[enterprise][switch]") {
  const std::vector<std::string> busy = {"functions.legal.background_load=75%"};
  const auto apart = testing::run(testing::firm("scenarios/hybrid.yaml", busy), 3, 12);
  const auto embedded = testing::run(
      testing::firm("scenarios/hybrid.yaml", {busy[0], "functions.legal.embedded=2"}), 3, 12);
  CHECK(delay(apart, Cause::enterprise_legal) > 1);
  CHECK(delay(embedded, Cause::enterprise_legal) < 0.5 * delay(apart, Cause::enterprise_legal));
}

TEST_CASE("nothing waits for idle functions", "[enterprise][switch]") {
  const auto idle = testing::run(
      testing::firm("scenarios/hybrid.yaml", {"functions.legal.background_load=0%"}), 2, 6);
  CHECK(delay(idle, Cause::enterprise_legal) < 0.1);
}

// IT drowns: its queue grows without end, unless the backlog goes to an integrator - at a price.
TEST_CASE("an integrator takes heavy backlog, at a price", "[enterprise][switch]") {
  const std::vector<std::string> drowning = {"functions.it.background_load=95%",
                                             "tiger_teams.enabled=false"};
  std::vector<std::string> helped = drowning;
  helped.push_back("functions.it.integrator=true");
  helped.push_back("functions.it.integrator_backlog=1");
  const auto alone = testing::run(testing::firm("scenarios/hybrid.yaml", drowning), 3, 24);
  const auto with = testing::run(testing::firm("scenarios/hybrid.yaml", helped), 3, 24);
  CHECK(mean(with, Metric::value_per_month) > mean(alone, Metric::value_per_month));
  CHECK(with.books == BooksResult{});
}

TEST_CASE("more people embedded than there are is refused", "[enterprise]") {
  const auto result =
      build_model(testing::read("scenarios/hybrid.yaml", {"functions.it.embedded=99"}));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message == "more people embedded than 'it' has");
}
