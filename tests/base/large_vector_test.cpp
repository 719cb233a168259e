#include "sim/base/large_vector.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "tests/catch.h"

namespace pendulum {

TEST_CASE("a large vector holds what any vector holds, small, grown and moved") {
  LargeVector<std::uint64_t> numbers;
  std::vector<std::uint64_t> same;
  for (std::uint64_t i = 0; i < 1'000'000; ++i) numbers.push_back(i * i), same.push_back(i * i);
  CHECK(std::equal(numbers.begin(), numbers.end(), same.begin(), same.end()));
  const auto place = reinterpret_cast<std::uintptr_t>(numbers.data());
  CHECK(place % large_page == 0);
  LargeVector<std::uint64_t> moved = std::move(numbers);
  CHECK(reinterpret_cast<std::uintptr_t>(moved.data()) == place);
  moved.resize(10);
  moved.shrink_to_fit();
  CHECK(moved[9] == 81);
}

TEST_CASE("more than there can be is refused, not wrapped round") {
  LargeAllocator<std::uint64_t> allocator;
  CHECK_THROWS_AS(allocator.allocate(std::numeric_limits<std::size_t>::max() / 4), std::bad_alloc);
}

}  // namespace pendulum
