#include "sim/base/random.h"

#include <array>
#include <set>
#include <vector>

#include <Random123/philox.h>

#include "tests/catch.h"

namespace pendulum {
namespace {

using Block = std::array<std::uint32_t, 4>;

/// Philox 4x32-10, written from the paper (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as
/// easy as 1, 2, 3; SC 2011), independently of Random123.
Block philox(Block counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53u} * counter[0];
    const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * counter[2];
    counter = {
        static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
        static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
    key[0] += 0x9E3779B9u;
    key[1] += 0xBB67AE85u;
  }
  return counter;
}

TEST_CASE("Philox gives the known answers published with Random123", "[base][random]") {
  CHECK(philox({0, 0, 0, 0}, {0, 0}) == Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}) ==
        Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a stream is Philox of seed, replication, purpose, entity and index", "[base][random]") {
  const RandomKey key{42, 3};
  const Purpose what = purpose("effort");
  const std::uint64_t entity = 0x0123456789abcdefull;
  const std::uint64_t mixed = mix(42, 3);
  Stream stream(key, what, entity);
  for (std::uint32_t pair = 0; pair < 5; ++pair) {
    const Block block =
        philox({pair, what.value, 0x89abcdefu, 0x01234567u},
               {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32)});
    CHECK(stream.next_bits() == ((std::uint64_t{block[1]} << 32) | block[0]));
    CHECK(stream.next_bits() == ((std::uint64_t{block[3]} << 32) | block[2]));
  }
}

// Written down once: these bits must come out of every machine and every later version.
TEST_CASE("golden draws", "[base][random]") {
  CHECK(hash_name("effort") == 0x0083c43b32948f2full);
  CHECK(mix(1, 2) == 0xf893a2eefb32555eull);  // the third draw of splitmix64 from seed 1
  Stream stream({1, 0}, purpose("effort"), 7);
  CHECK(stream.next_bits() == 0x6db01dab58cb97d7ull);
  CHECK(stream.next_bits() == 0xda17c11b38acd57bull);
  CHECK(stream.next_uniform() == 0x1.a0519c74fd571p-1);
}

TEST_CASE("a stream can be entered at any index", "[base][random]") {
  Stream whole({5, 6}, purpose("x"), 9);
  std::vector<std::uint64_t> draws(11);
  for (std::uint64_t& draw : draws) draw = whole.next_bits();
  for (std::uint32_t first = 0; first < draws.size(); ++first) {
    CHECK(Stream({5, 6}, purpose("x"), 9, first).next_bits() == draws[first]);
  }
}

TEST_CASE("each part of the key matters", "[base][random]") {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    for (std::uint32_t replication = 0; replication < 5; ++replication) {
      for (const Purpose what : {purpose("effort"), purpose("defect"), purpose("arrival")}) {
        for (const std::uint64_t entity : {0ull, 1ull, 1ull << 32, 1ull << 63}) {
          seen.insert(Stream({seed, replication}, what, entity).next_bits());
        }
      }
    }
  }
  CHECK(seen.size() == 5 * 5 * 3 * 4);
}

TEST_CASE("uniforms keep off both ends and fill the cells evenly", "[base][random]") {
  constexpr int cells = 100;
  constexpr int draws = 200000;
  std::array<int, cells> count{};
  Stream stream({11, 0}, purpose("even"), 0);
  for (int i = 0; i < draws; ++i) {
    const double u = stream.next_uniform();
    if (!(u > 0 && u < 1 && 1 - (1 - u) == u)) FAIL("a uniform of " << u);
    ++count[static_cast<std::size_t>(u * cells)];
  }
  double chi_square = 0;
  for (const int c : count) {
    const double excess = c - draws / cells;
    chi_square += excess * excess / (draws / cells);
  }
  // 99 degrees of freedom: 0.01 % of right generators lie above 161, 0.01 % below 54.
  CHECK(chi_square < 161);
  CHECK(chi_square > 54);
}

}  // namespace
}  // namespace pendulum
