#include "sim/model/push_back.h"

#include "sim/model/chores.h"
#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("a recent mean fades once hardly anything is remembered", "[push_back]") {
  RecentMean mean;
  CHECK(mean.mean() == 0);
  for (int i = 0; i < 4; ++i) mean.note(10);
  CHECK(mean.mean() == 10);
  mean.fade(0.5);  // two remembered
  CHECK(mean.mean() == 10);
  mean.fade(0.25);  // half of one
  CHECK(mean.mean() == Approx(5));
}

namespace {

struct Turns final : Observer {
  void on_push_back(MarketIndex, bool away, TimePoint at) override {
    turns.push_back({away, (at - TimePoint{}).as_days()});
  }
  std::vector<std::pair<bool, double>> turns;
};

// Hybrid, but most of content and build is the centre's too.
std::vector<std::string> busy_centre(std::vector<std::string> more = {}) {
  more.insert(more.end(), {"structure.families.content.centre_share=60%",
                           "structure.families.build.centre_share=60%"});
  return more;
}

std::vector<std::string> impatient(std::vector<std::string> more = {}) {
  more.insert(more.end(), {"push_back.enabled=true", "push_back.tolerance=1 d"});
  return busy_centre(more);
}

}  // namespace

// Ten steps of three days' wait, then silence: patience of two days ends with the first weekly
// review; own tools work ten days later; 15 weeks on, at .788 a week, less than a day is
// remembered.
TEST_CASE("a market leaves beyond its patience and returns well below it", "[push_back]") {
  const auto model = firm(one_step, {"push_back.enabled=true", "push_back.tolerance=2 d",
                                     "push_back.tolerance_spread=0 %"});
  Simulation simulation;
  Turns turns;
  const ToolPark park(model->parameters().stack, model->parameters().platform);
  Chores chores(model->parameters(), park, {1, 0}, simulation);
  PushBack push_back(model->parameters(), {1, 0}, simulation, turns);
  push_back.start(chores, nullptr);
  for (int i = 0; i < 10; ++i) push_back.note_wait(days(3));
  simulation.run_until(TimePoint{} + weeks(2));
  CHECK_FALSE(push_back.away(0));
  CHECK(push_back.has_tools(0));
  simulation.run_until(TimePoint{} + weeks(12));
  CHECK(push_back.away(0));
  simulation.run_until(TimePoint{} + weeks(20));
  CHECK_FALSE(push_back.away(0));
  CHECK(push_back.has_tools(0));
  simulation.run_until(TimePoint{} + weeks(60));
  CHECK_FALSE(push_back.has_tools(0));
  REQUIRE(turns.turns.size() == 2);
  CHECK(turns.turns[0] == std::pair{true, 15.0});
  CHECK(turns.turns[1] == std::pair{false, 80.0});
}

TEST_CASE("a market takes on no more than it has hands for", "[push_back][switch]") {
  const auto of = [](const char* backlog) {
    return testing::run(
        firm("scenarios/hybrid.yaml", impatient({std::string("push_back.own_backlog=") + backlog})),
        2, 12);
  };
  CHECK(mean(of("0"), Metric::shadow_share) == 0);
  CHECK(mean(of("1"), Metric::shadow_share) < mean(of("100"), Metric::shadow_share));
}

TEST_CASE("who begins to look does not hold against the centre what was before", "[push_back]") {
  Parameters parameters = firm(one_step, {"push_back.enabled=true", "push_back.tolerance=2 d",
                                          "push_back.tolerance_spread=0 %"})
                              ->parameters();
  Simulation simulation;
  Turns turns;
  const ToolPark park(parameters.stack, parameters.platform);
  Chores chores(parameters, park, {1, 0}, simulation);
  PushBack push_back(parameters, {1, 0}, simulation, turns);
  push_back.start(chores, nullptr);
  parameters.push_back.enabled = false;
  push_back.on_parameters_changed();
  for (int i = 0; i < 10; ++i) push_back.note_wait(days(3));
  parameters.push_back.enabled = true;
  push_back.on_parameters_changed();
  simulation.run_until(TimePoint{} + weeks(8));
  CHECK(turns.turns.empty());
}

TEST_CASE("what misses counts against the centre like waiting", "[push_back]") {
  const auto model = firm(one_step, {"push_back.enabled=true", "push_back.tolerance=2 d",
                                     "push_back.tolerance_spread=0 %"});
  Simulation simulation;
  Turns turns;
  const ToolPark park(model->parameters().stack, model->parameters().platform);
  Chores chores(model->parameters(), park, {1, 0}, simulation);
  PushBack push_back(model->parameters(), {1, 0}, simulation, turns);
  push_back.start(chores, nullptr);
  for (int i = 0; i < 10; ++i) push_back.note_wait(days(1));
  for (int i = 0; i < 10; ++i) push_back.note_fit(0, i % 2 == 0 ? days(3) : Duration{});
  simulation.run_until(TimePoint{} + weeks(4));
  CHECK(push_back.away(0));
}

TEST_CASE("shadow work happens with push-back only, and the books balance", "[push_back][switch]") {
  const auto of = [](const std::vector<std::string>& settings) {
    std::vector<std::string> busy = plain(settings);
    busy.emplace_back("demand.level=1.1");
    return testing::run(firm("scenarios/hybrid.yaml", busy), 2, 12);
  };
  const auto off = of(busy_centre());
  const auto patient = of(busy_centre({"push_back.enabled=true", "push_back.tolerance=1 y"}));
  const auto on = of(impatient());
  CHECK(mean(off, Metric::shadow_share) == 0);
  CHECK(mean(patient, Metric::shadow_share) == 0);
  CHECK(mean(patient, Metric::lead_time_days) == mean(off, Metric::lead_time_days));
  CHECK(mean(on, Metric::shadow_share) > 0.005);
  CHECK(on.books == BooksResult{});
  CHECK(mean(on, Metric::duplication_share) > mean(off, Metric::duplication_share));
}

TEST_CASE("shadow work rises with the wait at the centre", "[push_back][fact]") {
  const Pair pair("scenarios/hybrid.yaml", impatient({"demand.level=0.95"}),
                  impatient({"demand.level=1.1"}));
  check_higher(pair.differ(delay_of(Cause::queue_centre)));
  check_higher(pair.differ(figure(Metric::shadow_share)));
}

TEST_CASE("shadow work rises with misfit", "[push_back][fact]") {
  const Pair pair("scenarios/hybrid.yaml", impatient({"fit.miss=0 %"}),
                  impatient({"fit.miss=100 %"}), 20);
  check_higher(pair.differ(figure(Metric::shadow_share)));
}

// Tools of their own that are ten times as large take more hours of running, and of mending what
// links them.
TEST_CASE("own tools and their links are run at their size", "[push_back]") {
  const auto sized = [](const char* size) {
    return plain(impatient({"platform.incidents=false", "platform.run_per_link=10 h",
                            std::string("push_back.tool_size=") + size}));
  };
  const Pair pair("scenarios/hybrid.yaml", sized("10 %"), sized("100 %"), 4, 12);
  check_higher(pair.differ(effort_of(Cause::integration)));
  check_higher(pair.differ(figure(Metric::total_cost_per_month)));
}

// Nobody at the centre can do it, so the market does: that is no push-back.
TEST_CASE("what a market does because the centre cannot is no shadow work", "[push_back]") {
  const auto summary = testing::run(
      firm(one_step, {"structure.centralisation=100 %", "people.market_minimum=1"}), 1, 12);
  CHECK(delay(summary, Cause::queue_centre) == 0);
  CHECK(mean(summary, Metric::shadow_share) == 0);
}
