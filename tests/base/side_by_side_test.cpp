#include "sim/base/side_by_side.h"

#include <bit>
#include <vector>

#include <hwy/highway.h>

#include "sim/base/portable_math.h"
#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// With the instructions of every kind of processor that this one includes, from none to the most.
template <class Check>
void on_every_processor(const Check& check) {
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    CAPTURE(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(target);
    check(target != HWY_SCALAR);
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

// Any number at once, from even and odd places, and past the highest a stream can be entered at.
TEST_CASE("many bits at once are those asked for one by one", "[base][side_by_side]") {
  on_every_processor([](bool) {
    for (const std::uint32_t first : {0u, 1u, 6u, 0xfffffff0u}) {
      Stream one_by_one({42, 3}, purpose("test"), 0x1234567890abcdefull, first);
      Stream many = one_by_one;
      for (const std::size_t count : {0u, 1u, 2u, 7u, 8u, 9u, 31u, 32u, 3u, 100u}) {
        CAPTURE(first, count);
        std::vector<std::uint64_t> all(count);
        many.next_bits(all);
        for (const std::uint64_t bits : all) REQUIRE(bits == one_by_one.next_bits());
      }
      REQUIRE(many.next_bits() == one_by_one.next_bits());
    }
  });
}

TEST_CASE("logarithms of many are those of each", "[base][side_by_side]") {
  on_every_processor([](bool) {
    Stream stream({5, 0}, purpose("many"), 0);
    for (const std::size_t count : {0u, 1u, 2u, 5u, 1000u}) {
      CAPTURE(count);
      std::vector<double> numbers(count);
      for (double& x : numbers) {
        // Every exponent of a normal number, and half of them near 1.
        const std::uint64_t bits = stream.next_bits();
        const std::uint64_t exponent = (bits & 1) != 0 ? 1022 + (bits >> 1) % 2 : 1 + bits % 2046;
        x = std::bit_cast<double>(exponent << 52 | bits >> 12);
      }
      if (count > 2) numbers[2] = 1;
      std::vector<double> logs = numbers;
      portable::log_each(logs);
      for (std::size_t i = 0; i < count; ++i) REQUIRE(logs[i] == portable::log(numbers[i]));
    }
  });
}

TEST_CASE("what can be done side by side is, and nothing where it cannot", "[base][side_by_side]") {
  on_every_processor([](bool can) {
    std::vector<std::uint64_t> draws(64);
    std::vector<double> numbers(64, 0.5);
    CHECK(side_by_side::philox({0, 0, 0}, draws) == (can ? 64 : 0));
    CHECK(side_by_side::log(numbers) == (can ? 64 : 0));
  });
}

}  // namespace
}  // namespace pendulum
