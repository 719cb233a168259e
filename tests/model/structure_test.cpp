#include "sim/model/structure.h"

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("the sloped lever gives foundations to the centre first", "[structure]") {
  CHECK(centre_share_of(0, 0) == 0);
  CHECK(centre_share_of(1, 1) == Approx(1));
  CHECK(centre_share_of(0.5, 0.35) == Approx(1));
  CHECK(centre_share_of(0.5, 0.55) == Approx(0.1 / 0.3));
  CHECK(centre_share_of(0.5, 0.7) == 0);
}

TEST_CASE("an item is routed the same way in every family that the centre has", "[structure]") {
  StructureParameters structure;
  structure.families = {{"a", "A", 0, 0.6}, {"b", "B", 1, 0.3}};
  structure.markets.resize(2);
  structure.market_rank = {0.25, 0.75};
  CHECK(done_by_centre(structure, 0, 0, 0.59));
  CHECK_FALSE(done_by_centre(structure, 0, 0, 0.6));
  // Whoever goes to the centre for b, goes there for a.
  for (double u = 0.005; u < 1; u += 0.01) {
    if (done_by_centre(structure, 1, 0, u)) CHECK(done_by_centre(structure, 0, 0, u));
  }
  structure.routing = Routing::by_market;
  CHECK(centre_share_in(structure, 0, 0) == 1);  // the least distinctive market goes as a whole
  CHECK(centre_share_in(structure, 0, 1) == 0);
}

TEST_CASE("whole markets go to the centre as near to its share of the work as they come",
          "[structure]") {
  // UAE, Poland, Japan and Brazil are distinctive; the USA, which is not, asks for most.
  std::vector<Diagnostic> problems;
  const auto central_work = [&](const char* centralisation) {
    const auto structure = read_structure(
        testing::read("scenarios/hybrid.yaml",
                      {"structure.routing=by_market", "structure.set_by=families",
                       "structure.families.content.centre_share=" + std::string(centralisation)}),
        problems);
    int content = 0;
    while (structure.families[static_cast<std::size_t>(content)].id != "content") ++content;
    double work = 0;
    for (int m = 0; m < static_cast<int>(structure.markets.size()); ++m)
      work += structure.markets[static_cast<std::size_t>(m)].demand_share *
              centre_share_in(structure, content, m);
    return work;
  };
  CHECK(central_work("0 %") == 0);
  CHECK(central_work("50 %") == Approx(0.5).margin(0.11));  // half the largest market at most
  CHECK(central_work("100 %") == Approx(1));
  CHECK(problems.empty());
}

TEST_CASE("shares of demand are scaled to sum to one", "[structure]") {
  std::vector<Diagnostic> problems;
  const auto structure = read_structure(testing::read("scenarios/hybrid.yaml"), problems);
  double sum = 0;
  for (const MarketSpec& market : structure.markets) sum += market.demand_share;
  CHECK(sum == Approx(1));
  CHECK(problems.empty());
}
