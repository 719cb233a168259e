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
Block philox(std::uint64_t place, std::uint64_t entity, std::uint64_t key) {
  constexpr int rounds = 10;
  const __m128i multipliers =
      _mm_set_epi32(0, static_cast<int>(0xCD9E8D57u), 0, static_cast<int>(0xD2511F53u));
  const __m128i key_step =
      _mm_set_epi32(0, static_cast<int>(0xBB67AE85u), 0, static_cast<int>(0x9E3779B9u));
  __m128i round_key = _mm_set_epi32(0, static_cast<int>(key >> 32), 0, static_cast<int>(key));
  __m128i block = _mm_set_epi64x(static_cast<long long>(entity), static_cast<long long>(place));
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
Block philox(std::uint64_t place, std::uint64_t entity, std::uint64_t key) {
  const auto low = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits); };
  const auto high = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits >> 32); };
  const r123::Philox4x32::ctr_type block = r123::Philox4x32{}(
      {{low(place), high(place), low(entity), high(entity)}}, {{low(key), high(key)}});
  return {(static_cast<std::uint64_t>(block[1]) << 32) | block[0],
          (static_cast<std::uint64_t>(block[3]) << 32) | block[2]};
}
#endif

}  // namespace

/// Computes two draws: returns the first, spares the second.
std::uint64_t Stream::next_block() {
  const Block block = philox(place_, entity_, key_);
  ++place_;
  spare_ = block.second;
  has_spare_ = true;
  return block.first;
}

}  // namespace pendulum
