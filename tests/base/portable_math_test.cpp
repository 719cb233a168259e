#include "sim/base/portable_math.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/normal.hpp>

#include "sim/base/random.h"
#include "tests/base/last_place.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("pow lies within two units in the last place", "[base][portable_math]") {
  Stream stream({2, 0}, purpose("arguments"), 0);
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const double base = std::exp(8 * (stream.next_uniform() - 0.5));
    const double exponent = 300 * (stream.next_uniform() - 0.5);
    const long double exact = std::pow(static_cast<long double>(base), exponent);
    if (exact > 1e300L || exact < 1e-300L) continue;
    worst = std::max(worst, ulps(portable::pow(base, exponent), exact));
  }
  CHECK(worst < 2);
}

TEST_CASE("the ends of the elementary functions", "[base][portable_math]") {
  CHECK(portable::pow(0, 0) == 1);
  CHECK(portable::pow(5, 0) == 1);
  CHECK(portable::pow(0, 2) == 0);
  CHECK(portable::pow(0, -2) == infinity);
  CHECK(portable::pow(2, 10) == 1024);
  CHECK(portable::pow(2, -1074) == std::numeric_limits<double>::denorm_min());
  CHECK(portable::pow(2, 1024) == infinity);
  CHECK(portable::pow(2, -1100) == 0);
  CHECK(portable::pow(10, 1e-300) == 1);
  CHECK(portable::pow(0.5, 1e300) == 0);
  CHECK(portable::pow(9, 0.5) == 3);
  CHECK(portable::pow(infinity, -1) == 0);
  CHECK(portable::pow(0.5, infinity) == 0);
  CHECK(portable::pow(0.5, -infinity) == infinity);
  CHECK(std::isnan(portable::pow(-1, 2)));
}

TEST_CASE("the normal quantile agrees with Boost's", "[base][portable_math]") {
  const boost::math::normal normal;
  CHECK(portable::normal_quantile(0.5) == 0);
  for (double p = 0x1p-53; p < 0.5; p *= 1.37) {
    const double exact = boost::math::quantile(normal, p);
    CHECK(portable::normal_quantile(p) == Approx(exact).epsilon(1e-14));
    const double upper = 1 - p;
    CHECK(portable::normal_quantile(upper) ==
          Approx(boost::math::quantile(normal, upper)).epsilon(1e-14));
  }
}

// Bits that every machine must give; the arguments are exact in binary.
TEST_CASE("golden bits of the elementary functions", "[base][portable_math]") {
  CHECK(portable::pow(3, 2.5) == 0x1.f2d4a4563564p+3);
  CHECK(portable::normal_quantile(0.0625) == -0x1.88bc1fbe1dabcp+0);
  CHECK(portable::normal_quantile(0x1p-40) == -0x1.c30d8560989abp+2);
}

}  // namespace
}  // namespace pendulum
