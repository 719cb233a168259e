#include "sim/base/exponent.h"

#include <cmath>
#include <limits>

#include "sim/base/portable_math.h"
#include "sim/base/random.h"
#include "tests/base/last_place.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("exp lies within one unit in the last place", "[base][exponent]") {
  Stream stream({1, 0}, purpose("arguments"), 0);
  double worst = 0;
  for (int i = 0; i < 200000; ++i) {
    const double u = stream.next_uniform() - 0.5;
    for (const double x : {u * 1400, u * 4, u * 1e-4}) {
      worst = std::max(worst, ulps(portable::exp(x), std::exp(static_cast<long double>(x))));
    }
  }
  CHECK(worst < 1);
}

// Where one of the 64 known powers follows another the error is largest, and a step might go down.
TEST_CASE("exp is as exact, and rises, where one power follows another", "[base][exponent]") {
  double worst = 0;
  for (int i = -640; i < 640; ++i) {
    double x = (i + .5) * std::log(2.0) / 64;
    for (int step = 0; step < 20; ++step) x = std::nextafter(x, -infinity);
    for (int step = 0; step < 40; ++step) {
      const double next = std::nextafter(x, infinity);
      CHECK(portable::exp(next) >= portable::exp(x));
      worst = std::max(worst, ulps(portable::exp(x), std::exp(static_cast<long double>(x))));
      x = next;
    }
  }
  CHECK(worst < 1);
}

TEST_CASE("a correction counts as if the argument had more digits", "[base][exponent]") {
  Stream stream({2, 0}, purpose("arguments"), 0);
  double worst = 0;
  for (int i = 0; i < 20000; ++i) {
    const double x = (stream.next_uniform() - 0.5) * 1400;
    const double correction = x * 0x1p-54 * stream.next_uniform();
    const long double exact = std::exp(static_cast<long double>(x) + correction);
    worst = std::max(worst, ulps(portable::exp_corrected(x, correction), exact));
  }
  CHECK(worst < 1);
}

TEST_CASE("the ends of the exponential function", "[base][exponent]") {
  CHECK(portable::exp(0) == 1);
  CHECK(portable::exp(709.78) == Approx(1.79282e308).epsilon(1e-5));
  CHECK(portable::exp(710) == infinity);
  CHECK(portable::exp(infinity) == infinity);
  CHECK(portable::exp(-infinity) == 0);
  CHECK(portable::exp(-746) == 0);
  CHECK(portable::exp(-745) == std::numeric_limits<double>::denorm_min());
  for (const double x : {-708.4, -720.3, -744.0})  // below the smallest that has all its digits
    CHECK(ulps(portable::exp(x), std::exp(static_cast<long double>(x))) < 1);
  CHECK(std::isnan(portable::exp(std::nan(""))));
}

// Bits that every machine must give; the arguments are exact in binary.
TEST_CASE("golden bits of the exponential function", "[base][exponent]") {
  CHECK(portable::exp(1) == 0x1.5bf0a8b145769p+1);
  CHECK(portable::exp(-37.625) == 0x1.a544f3040b7cdp-55);
}

}  // namespace
}  // namespace pendulum
