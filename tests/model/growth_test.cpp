#include "sim/model/growth.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

constexpr double year = static_cast<double>(ticks_per_year);

TEST_CASE("growth is linear from its zero on and never falls below nothing", "[growth]") {
  Growth growth;
  growth.start(year, -.5);
  CHECK(growth.at(0) == 1);
  CHECK(growth.at(2 * year) == Approx(.5));
  CHECK(growth.at(4 * year) == 0);
}

TEST_CASE("what has grown stays when the pace changes", "[growth]") {
  Growth growth;
  growth.start(0, 1);
  growth.set_pace(2 * year, 0);
  CHECK(growth.at(5 * year) == Approx(3));
  growth.set_pace(5 * year, .5);
  CHECK(growth.at(6 * year) == Approx(3.5));
}

TEST_CASE("a pace changed before the start holds from the start", "[growth]") {
  Growth growth;
  growth.start(2 * year, 1);
  growth.set_pace(year, .5);
  CHECK(growth.at(2 * year) == 1);
  CHECK(growth.at(3 * year) == Approx(1.5));
}

}  // namespace
}  // namespace pendulum
