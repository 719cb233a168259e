#include "sim/experiment/machine_independent.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("machines that differ in the last bits agree to nine decimals",
          "[experiment][machine_independent]") {
  const double t = 1.8331129326562374;  // Student's t, .95 at nine degrees of freedom
  const double elsewhere = std::nextafter(std::nextafter(t, 2), 2);
  CHECK(t != elsewhere);
  CHECK(to_nine_decimals(t) == to_nine_decimals(elsewhere));
  CHECK(to_nine_decimals(t) == Approx(t).margin(5.1e-10));
  CHECK(to_nine_decimals(-t) == -to_nine_decimals(t));
}

}  // namespace
}  // namespace pendulum
