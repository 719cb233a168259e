#include <cmath>

#include "tests/model/march.h"

using namespace pendulum;
using namespace pendulum::testing;

// All 27 cells of March's Figure 1, 8,000 futures each: a standard error is about .0012, that of
// the published table .001; .005 is more than three of both together.
TEST_CASE("March's Figure 1 through a scenario file in full", "[.long][playbook][oracle]") {
  for (const MarchCell& cell : march_figure_1()) {
    const Estimate knowledge = march_knowledge(cell.p1, cell.p2, 8000);
    INFO("p1 " << cell.p1 << ", p2 " << cell.p2 << ": expected " << cell.knowledge << ", got "
               << knowledge.mean << " +- " << knowledge.standard_error);
    CHECK(std::abs(knowledge.mean - cell.knowledge) < 0.005);
  }
}
