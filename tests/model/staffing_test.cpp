#include "sim/model/staffing.h"

#include <numeric>

#include "sim/model/dealing.h"
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

TEST_CASE("work whose role is missing in a team goes to who has it", "[staffing]") {
  const auto model = testing::firm("scenarios/local.yaml", {"people.headcount.maker=1"});
  const Staffing& people = model->parameters().people;
  for (const auto& by_role : people.serving) {
    CHECK(by_role[0] >= 0);  // somebody serves makers' work everywhere
  }
}
