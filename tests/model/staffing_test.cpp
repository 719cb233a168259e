#include "sim/model/staffing.h"

#include <numeric>

#include "sim/model/dealing.h"
#include "sim/model/effective_load.h"
#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("people are dealt in proportion to load", "[staffing]") {
  CHECK(deal(10, {60, 30, 10}, {}) == std::vector<int>{6, 3, 1});
  CHECK(deal(4, {1, 0, 1}, {}) == std::vector<int>{2, 0, 2});
  CHECK(deal(3, {1, 1}, {2, 0})[0] == 2);  // what is given counts
  CHECK(deal(5, {0, 0}, {}) == std::vector<int>{0, 0});
}

TEST_CASE("halves are joined in larger teams", "[staffing]") {
  const auto joined = without_needless_halves({80, 70, 10}, {9, 7, 3});
  CHECK(std::accumulate(joined.begin(), joined.end(), 0) == 19);
  CHECK(joined[0] % 2 == 0);
  CHECK(joined[1] % 2 == 0);
  CHECK(joined[2] == 3);
}

TEST_CASE("every structure has the same people, however they are dealt", "[staffing]") {
  std::vector<int> first;
  for (const char* file : {"local", "central", "hybrid"}) {
    const auto model = testing::firm(std::string("scenarios/") + file + ".yaml");
    std::vector<int> heads(model->organisation().roles.size(), 0);
    for (const TeamFacts& team : model->organisation().teams) {
      for (std::size_t r = 0; r < heads.size(); ++r) heads[r] += team.half_people[r];
      if (team.kind == TeamKind::market) CHECK(team.people() >= 1);
    }
    if (first.empty()) first = heads;
    CHECK(heads == first);
  }
}

TEST_CASE("the more central, the more people at the centre", "[staffing]") {
  double before = -1;
  for (const char* lever : {"0%", "30%", "60%", "100%"}) {
    const auto model =
        testing::firm("scenarios/local.yaml", {std::string("structure.centralisation=") + lever});
    const double centre = model->organisation().teams[centre_team].people();
    CHECK(centre > before);
    before = centre;
  }
}

namespace {

// Hours a month that the centre's servers are expected to spend.
double central_load(const std::string& world, const std::vector<std::string>& settings) {
  const auto model = testing::firm("tests/model/worlds/" + world, settings);
  return load_without_talk(model->parameters())[centre_team][0];
}

}  // namespace

// Six markets, each hit by one rule in twenty: 1 - .95^6 - 6 × .05 × .95^5 = .03277 of the rules
// hit several. Then 20 of 40 hours are the centre's, ten times a month.
TEST_CASE("the centre is staffed for a framework as often as one is wanted", "[staffing]") {
  std::vector<std::string> rare = {"regulation.rate=10 /mo",       "regulation.growth=0 %",
                                   "regulation.everywhere=0 %",    "hand_off.enabled=false",
                                   "structure.centralisation=0 %", "regulation.framework=true"};
  for (const char* market : {"here", "north", "south", "east", "west", "far"}) {
    rare.push_back(std::string("markets.") + market + ".regulation_intensity=5 %");
  }
  CHECK(central_load("compliance.yaml", rare) == Approx(10 * 0.032773 * 20).epsilon(1e-4));
}

// Three tools of the centre, each out of date after three months: a day of three people each.
TEST_CASE("renewals of the centre's tools are in its load", "[staffing]") {
  const auto load = [](const char* lifetime) {
    return central_load("tools.yaml",
                        {"structure.centralisation=100 %", "hand_off.enabled=false",
                         "tools.inflow=0 /mo", std::string("tools.lifetime=") + lifetime});
  };
  CHECK(load("3 mo") - load("6 mo") == Approx(3 * 24 * (1 / 3.0 - 1 / 6.0)));
}

// Three tools of the centre, each renewed every three months with two assets.
TEST_CASE("assets for work on the tools there are, are expected", "[staffing]") {
  const auto model = testing::firm("tests/model/worlds/tools.yaml",
                                   {"structure.centralisation=100 %", "tools.inflow=0 /mo",
                                    "tools.lifetime=3 mo", "work.clearing.steps.clear.assets=2"});
  CHECK(model->parameters().assets.asked[0] == Approx(2));
}

// The only market there is leads all of the firm's work, whatever its share of demand will be.
TEST_CASE("people are dealt out for all of the firm-wide work while markets are still to open",
          "[staffing]") {
  const auto load = [](const char* opening) {
    const auto model =
        testing::firm("tests/model/worlds/new_markets.yaml",
                      {"work.job.firm_wide=true", "assets.enabled=false",
                       "service.experience=false", std::string("market_entry.enabled=") + opening});
    double sum = 0;
    for (const auto& team : load_without_talk(model->parameters())) sum += team[0];
    return sum;
  };
  CHECK(load("true") == Approx(load("false")));
}

TEST_CASE("work whose role is missing in a team goes to who has it", "[staffing]") {
  const auto model = testing::firm("scenarios/local.yaml", {"people.headcount.maker=1"});
  const Staffing& people = model->parameters().people;
  for (const auto& by_role : people.serving) {
    CHECK(by_role[0] >= 0);  // somebody serves makers' work everywhere
  }
}
