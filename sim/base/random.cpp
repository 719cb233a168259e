#include "sim/base/random.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#else
#include <Random123/philox.h>
#endif

namespace pendulum {
namespace {

/// A block of Philox 4x32-10.
struct Block {
  std::uint64_t first, second;
};

#if defined(__SSE2__)
// Every x86-64 has these instructions, and both multiplications of a round are one of them: two
// thirds of the instructions of Random123's, whose numbers these are (a test compares them).
Block philox(const std::array<std::uint32_t, 4>& counter, const std::array<std::uint32_t, 2>& key) {
  constexpr int rounds = 10;
  const __m128i multipliers =
      _mm_set_epi32(0, static_cast<int>(0xCD9E8D57u), 0, static_cast<int>(0xD2511F53u));
  const __m128i key_step =
      _mm_set_epi32(0, static_cast<int>(0xBB67AE85u), 0, static_cast<int>(0x9E3779B9u));
  __m128i round_key = _mm_set_epi32(0, static_cast<int>(key[1]), 0, static_cast<int>(key[0]));
  __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(counter.data()));
#pragma GCC unroll 10
  for (int round = 0; round < rounds; ++round) {
    const __m128i products = _mm_mul_epu32(block, multipliers);  // of the words 0 and 2
    const __m128i odd_words = _mm_xor_si128(_mm_srli_epi64(block, 32), round_key);
    block = _mm_xor_si128(_mm_shuffle_epi32(products, _MM_SHUFFLE(0, 1, 2, 3)), odd_words);
    round_key = _mm_add_epi32(round_key, key_step);
  }
  return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(block)),
          static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(block, block)))};
}
#else
Block philox(const std::array<std::uint32_t, 4>& counter, const std::array<std::uint32_t, 2>& key) {
  const r123::Philox4x32::ctr_type block =
      r123::Philox4x32{}({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
  return {(static_cast<std::uint64_t>(block[1]) << 32) | block[0],
          (static_cast<std::uint64_t>(block[3]) << 32) | block[2]};
}
#endif

}  // namespace

// The 64-bit key takes in seed and replication; the 128-bit counter takes purpose, entity and
// index. One Philox block gives two draws.
Stream::Stream(RandomKey key, Purpose purpose, std::uint64_t entity, std::uint32_t first_index) {
  const std::uint64_t mixed = mix(key.seed, key.replication);
  key_ = {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32)};
  counter_ = {first_index >> 1, purpose.value, static_cast<std::uint32_t>(entity),
              static_cast<std::uint32_t>(entity >> 32)};
  if (first_index & 1u) next_bits();
}

/// Computes two draws: returns the first, spares the second.
std::uint64_t Stream::next_block() {
  const Block block = philox(counter_, key_);
  ++counter_[0];
  spare_ = block.second;
  has_spare_ = true;
  return block.first;
}

}  // namespace pendulum
