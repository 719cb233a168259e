#include "sim/base/logarithm.h"

#include <cmath>
#include <limits>

#include "sim/base/portable_math.h"
#include "sim/base/random.h"
#include "tests/base/last_place.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

double off_by(double x) {
  return ulps(portable::log(x), std::log(static_cast<long double>(x)));
}

TEST_CASE("log lies within one unit in the last place", "[base][logarithm]") {
  Stream stream({1, 0}, purpose("arguments"), 0);
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const double u = stream.next_uniform();
    const double across = std::exp((u - 0.5) * 1400);
    for (const double x : {u, across, 1 + (u - 0.5) / 16, 1 + (u - 0.5) * 1e-6}) {
      worst = std::max(worst, off_by(x));
    }
  }
  CHECK(worst < 1);
}

// The logarithm is looked up near one of 128 centres: beside 1, and at the ends of what belongs to
// a centre, it is likeliest to be off, or to fall where it should rise.
TEST_CASE("log is as exact, and rises, where one centre follows another", "[base][logarithm]") {
  double worst = 0;
  for (int i = 0; i < 128; ++i) {
    double x = i < 80 ? 0.6875 + i / 256.0 : 1 + (i - 80) / 128.0;
    for (int step = 0; step < 40; ++step) x = std::nextafter(x, 0.0);
    for (int step = 0; step < 80; ++step) {
      const double next = std::nextafter(x, 2.0);
      CHECK(portable::log(next) >= portable::log(x));
      worst = std::max(worst, off_by(x));
      x = next;
    }
  }
  CHECK(worst < 1);
}

TEST_CASE("the ends of the logarithm", "[base][logarithm]") {
  CHECK(portable::log(1) == 0);
  CHECK(portable::log(0) == -infinity);
  CHECK(portable::log(-0.0) == -infinity);
  CHECK(portable::log(infinity) == infinity);
  CHECK(std::isnan(portable::log(-1)));
  CHECK(std::isnan(portable::log(-infinity)));
  CHECK(std::isnan(portable::log(std::nan(""))));
  CHECK(portable::log(std::numeric_limits<double>::denorm_min()) == Approx(-744.4400719213812));
  CHECK(portable::log(std::numeric_limits<double>::min()) == Approx(-708.3964185322641));
  CHECK(portable::log(std::numeric_limits<double>::max()) == Approx(709.782712893384));
}

// Held against arithmetic of 64 bits, so no further than that.
TEST_CASE("the logarithm in two parts is right beyond a double", "[base][logarithm]") {
  Stream stream({2, 0}, purpose("arguments"), 0);
  long double worst = 0;
  for (int i = 0; i < 20000; ++i) {
    const double x = std::exp((stream.next_uniform() - 0.5) * 1400);
    const portable::Double2 parts = portable::log_precisely(x);
    const long double exact = std::log(static_cast<long double>(x));
    const long double sum = static_cast<long double>(parts.high) + parts.low;
    worst = std::max(worst, std::abs((sum - exact) / exact));
  }
  CHECK(worst < 0x1p-61L);
}

// Bits that every machine must give; the arguments are exact in binary.
TEST_CASE("golden bits of the logarithm", "[base][logarithm]") {
  CHECK(portable::log(10) == 0x1.26bb1bbb55516p+1);
  CHECK(portable::log(0.8125) == -0x1.a93ed3c8ad9e3p-3);
  CHECK(portable::log(0x1p-40) == -0x1.bb9d3beb8c86bp+4);
}

}  // namespace
}  // namespace pendulum
