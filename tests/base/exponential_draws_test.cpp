#include "sim/base/exponential_draws.h"

#include "sim/base/distribution.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("draws made ahead are those made one by one", "[base][draws]") {
  for (const std::uint32_t first : {0u, 1u, 2u, 7u}) {
    CAPTURE(first);
    Stream one_by_one({7, 3}, purpose("draws"), 11, first);
    ExponentialDraws ahead(one_by_one);
    for (int i = 0; i < 1000; ++i) {
      const double mean = i % 3 == 0 ? 0.1 : 480.0 * i;
      REQUIRE(ahead.next(mean) == exponential(one_by_one, mean));
    }
  }
}

}  // namespace
}  // namespace pendulum
