#include "sim/base/double_double.h"

#include <cmath>
#include <cstdint>

#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

__extension__ using Wide = __int128;

// Whole numbers of 53 bits: their sum and product are known exactly, in 107 bits.
TEST_CASE("sums and products in two parts lose nothing", "[base][double_double]") {
  Stream stream({1, 0}, purpose("arguments"), 0);
  for (int i = 0; i < 20000; ++i) {
    const auto a = static_cast<std::int64_t>(stream.next_bits() >> 11);
    const auto b = static_cast<std::int64_t>(stream.next_bits() >> 11 >> (i % 40));
    const auto x = static_cast<double>(a);
    const auto y = static_cast<double>(b);
    const portable::Double2 sum = portable::add_exactly(x, y);
    REQUIRE(static_cast<Wide>(sum.high) + static_cast<Wide>(sum.low) == static_cast<Wide>(a) + b);
    const portable::Double2 product = portable::multiply_exactly(x, y);
    REQUIRE(static_cast<Wide>(product.high) + static_cast<Wide>(product.low) ==
            static_cast<Wide>(a) * b);
  }
}

TEST_CASE("a third times three is one to 100 bits", "[base][double_double]") {
  constexpr portable::Double2 third{0x1.5555555555555p-2, 0x1.5555555555555p-56};
  constexpr portable::Double2 three{3, 0};
  constexpr portable::Double2 one = portable::multiply(third, three);
  constexpr portable::Double2 rest = portable::add(one, {-1, 0});
  CHECK(std::abs(rest.high) < 0x1p-100);
  CHECK(portable::add(third, portable::add(third, third)).high == 1);
}

}  // namespace
}  // namespace pendulum
